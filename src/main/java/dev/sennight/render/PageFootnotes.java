package dev.sennight.render;

import dev.sennight.model.text.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The footnotes of a stretch of blocks, numbered in the order in which the text names them. */
final class PageFootnotes {
  /** A footnote and where its text stands in the plain text. */
  record Place(Block.Footnote note, int offset) {}

  private final String prefix;
  private final Set<String> defined = new HashSet<>();
  private final List<String> numbered = new ArrayList<>();
  private final Map<String, Integer> references = new HashMap<>();
  private final Map<String, Place> places = new HashMap<>();
  private final List<Place> doubles = new ArrayList<>();

  PageFootnotes(String prefix, List<Block> blocks) {
    this.prefix = prefix;
    collect(blocks, 0);
  }

  /** The number of a label, from 1; 0 when the document has no such footnote. */
  int number(String label) {
    if (!defined.contains(label)) {
      return 0;
    }
    int at = numbered.indexOf(label);
    if (at < 0) {
      numbered.add(label);
      at = numbered.size() - 1;
    }
    return at + 1;
  }

  /** Counts one more reference to a label. */
  String newReference(String label) {
    return referenceId(number(label), references.merge(label, 1, Integer::sum));
  }

  int referencesTo(String label) {
    return references.getOrDefault(label, 0);
  }

  /** Remembers a footnote's text for the end of the page. */
  void add(Block.Footnote note, int offset) {
    if (places.putIfAbsent(note.label(), new Place(note, offset)) == null) {
      defined.add(note.label());
    } else {
      doubles.add(new Place(note, offset));
    }
  }

  /** Whether there is anything to list; numbers those that the text does not name. */
  boolean finish() {
    places.keySet().stream().sorted().forEach(this::number);
    return !numbered.isEmpty();
  }

  /** Labels by number; grows while footnotes that name others are written. */
  List<String> numbered() {
    return numbered;
  }

  @Nullable Place place(String label) {
    return places.get(label);
  }

  /** Footnotes whose label was taken already. */
  List<Place> doubles() {
    return doubles;
  }

  String noteId(int number) {
    return "fn-" + prefix + number;
  }

  String referenceId(int number, int reference) {
    return "fnref-" + prefix + number + "-" + reference;
  }

  private void collect(List<Block> blocks, int depth) {
    if (depth > BlockWriter.DEEPEST) {
      return;
    }
    for (Block block : blocks) {
      if (block instanceof Block.Footnote note) {
        defined.add(note.label());
      }
      collect(block.children(), depth + 1);
    }
  }
}
