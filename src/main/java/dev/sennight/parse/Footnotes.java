package dev.sennight.parse;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.PlainText;
import dev.sennight.parse.markdown.Located;
import dev.sennight.parse.text.ExpansionLimit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Texts of footnotes, wherever they stand: each goes to the entries that name it. */
final class Footnotes {
  private final Map<String, Located> texts = new LinkedHashMap<>();

  private final Map<String, Integer> lengths = new HashMap<>();

  /** Takes the footnotes that are named somewhere out of {@code blocks}; returns the rest. */
  List<Located> takenOutOf(List<Located> blocks) {
    if (blocks.stream().noneMatch(located -> located.block() instanceof Block.Footnote)) {
      return blocks;
    }
    List<Block> all = blocks.stream().map(Located::block).toList();
    Set<String> named = EntryContents.of(List.of(), all).footnotes();
    List<Located> rest = new ArrayList<>(blocks.size());
    for (Located located : blocks) {
      boolean taken =
          located.block() instanceof Block.Footnote note
              && named.contains(note.label())
              && texts.putIfAbsent(note.label(), located) == null;
      if (!taken) {
        rest.add(located);
      }
    }
    texts.forEach(
        (label, note) -> lengths.put(label, PlainText.of(List.of(note.block())).length()));
    return rest;
  }

  boolean isEmpty() {
    return texts.isEmpty();
  }

  /**
   * {@code body} and the texts of the footnotes that it or {@code title} names, as far as {@code
   * expansion} lets them be repeated.
   */
  List<Block> withNotes(List<Inline> title, List<Block> body, ExpansionLimit expansion) {
    if (texts.isEmpty()) {
      return body;
    }
    List<Block> whole = new ArrayList<>(body);
    for (String label : EntryContents.of(title, body).footnotes()) {
      Located note = texts.get(label);
      if (note != null && expansion.allows(label, lengths.getOrDefault(label, 0))) {
        whole.add(note.block());
      }
    }
    return whole;
  }

  /** Where the texts of the footnotes with {@code labels} stand. */
  List<Located> linesOf(Set<String> labels) {
    List<Located> found = new ArrayList<>();
    for (String label : labels) {
      Located text = texts.get(label);
      if (text != null) {
        found.add(text);
      }
    }
    return found;
  }
}
