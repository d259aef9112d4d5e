package dev.sennight.parse.deck;

import dev.sennight.model.text.Block.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The labelled blocks of one card in a dump; its head is found later. */
public final class DumpCard {
  private static final Pattern FIRST_NUMBER = Pattern.compile("[1１①一]\\s*[.．、:：)）]\\s*\\S.*");

  private final Map<Part, List<DumpLine>> blocks = new EnumMap<>(Part.class);

  /**
   * Cards and what stands around them.
   *
   * @param cards in order
   * @param gaps one more than cards: the lines before each card, and those after the last
   */
  public record Sequence(List<DumpCard> cards, List<List<DumpLine>> gaps) {}

  /** Cuts the lines at the labels. */
  public static Sequence cut(List<DumpLine> lines, Map<String, Part> labels) {
    List<DumpCard> cards = new ArrayList<>();
    List<List<DumpLine>> gaps = new ArrayList<>();
    List<DumpLine> open = new ArrayList<>();
    DumpCard current = null;
    for (DumpLine line : lines) {
      Part part = labels.get(line.text());
      if (part == null) {
        open.add(line);
        continue;
      }
      if (open.isEmpty()) {
        continue;
      }
      if (current == null || part == Part.PROPOSITIONS || current.blocks.containsKey(part)) {
        int start = start(open, part);
        gaps.add(List.copyOf(open.subList(0, start)));
        current = new DumpCard();
        cards.add(current);
        open = new ArrayList<>(open.subList(start, open.size()));
      }
      current.blocks.put(part, List.copyOf(withoutLabel(open, part)));
      open = new ArrayList<>();
    }
    gaps.add(List.copyOf(open));
    return new Sequence(cards, gaps);
  }

  /** A label printed a second time at the head of its block, with a colon, is no text. */
  private static List<DumpLine> withoutLabel(List<DumpLine> block, Part part) {
    boolean again =
        block.size() > 1
            && block.getFirst().text().matches(".*[:：]")
            && CardLabels.part(block.getFirst().text()) == part;
    return again ? block.subList(1, block.size()) : block;
  }

  /** Where a card's first block begins among the lines before its label. */
  private static int start(List<DumpLine> lines, Part part) {
    if (part == Part.PROPOSITIONS) {
      int letter = last(lines, LabelFinder.FIRST_LETTER);
      if (letter >= 0) {
        return letter;
      }
    }
    int number = last(lines, FIRST_NUMBER);
    if (number >= 0) {
      return number;
    }
    int start = lines.size();
    while (start > 0 && (start == lines.size() || !lines.get(start).blankBefore())) {
      start--;
    }
    return start;
  }

  private static int last(List<DumpLine> lines, Pattern pattern) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (pattern.matcher(lines.get(i).text()).matches()) {
        return i;
      }
    }
    return -1;
  }

  /** The lines of a block; none when the card has no such label. */
  List<DumpLine> block(Part part) {
    return blocks.getOrDefault(part, List.of());
  }

  /** All its text, to compare terms with. */
  String text() {
    StringBuilder text = new StringBuilder();
    blocks.values().forEach(block -> block.forEach(line -> text.append(line.text()).append('\n')));
    return text.toString();
  }

  public List<DumpLine> lines() {
    return blocks.values().stream().flatMap(List::stream).toList();
  }
}
