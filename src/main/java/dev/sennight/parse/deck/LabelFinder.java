package dev.sennight.parse.deck;

import dev.sennight.model.text.Block.Part;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The labels of a dump: words that recur on lines of their own, each about as often as the others.
 * Known words have their part; of unknown ones the part follows from what stands before them.
 */
public final class LabelFinder {
  private static final int WIDEST = 24;
  private static final int FEWEST = 3;
  private static final double SHARE = 0.8;
  private static final int MOST_LABELS = 6;
  private static final Pattern WORDS = Pattern.compile("[\\p{L} ]{2,}[:：]?");
  static final Pattern FIRST_LETTER = Pattern.compile("[AＡ]\\s*[:：.、．)）]\\s*\\S.*");

  private LabelFinder() {}

  /** The part of each label; empty when the text is no deck of this form. */
  public static Map<String, Part> find(List<DumpLine> lines) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (DumpLine line : lines) {
      if (line.width() <= WIDEST && WORDS.matcher(line.text()).matches()) {
        counts.merge(line.text(), 1, Integer::sum);
      }
    }
    Map<String, Part> known = known(counts);
    Map<String, Part> labels =
        known.containsValue(Part.PROPOSITIONS) && EnumSet.copyOf(known.values()).size() > 1
            ? known
            : byShape(counts, lines);
    return labels;
  }

  /** Known words; a spelling that is rare beside another of the same part is text. */
  private static Map<String, Part> known(Map<String, Integer> counts) {
    Map<Part, Integer> most = new HashMap<>();
    counts.forEach((word, count) -> {
      Part part = CardLabels.part(word);
      if (part != null) {
        most.merge(part, count, Math::max);
      }
    });
    Map<String, Part> known = new LinkedHashMap<>();
    counts.forEach((word, count) -> {
      Part part = CardLabels.part(word);
      if (part != null && count >= most.getOrDefault(part, 0) * SHARE) {
        known.put(word, part);
      }
    });
    return known;
  }

  private static Map<String, Part> byShape(Map<String, Integer> counts, List<DumpLine> lines) {
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    Set<String> words =
        counts.entrySet().stream()
            .filter(e -> e.getValue() >= FEWEST && e.getValue() >= most * SHARE)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    if (words.size() < 2 || words.size() > MOST_LABELS) {
      return Map.of();
    }
    String first = afterLetters(words, lines);
    if (first == null) {
      return Map.of();
    }
    List<String> order = new ArrayList<>();
    boolean started = false;
    for (DumpLine line : lines) {
      started |= line.text().equals(first);
      if (started && words.contains(line.text()) && !order.contains(line.text())) {
        order.add(line.text());
      }
    }
    Map<String, Part> labels = new LinkedHashMap<>();
    Part[] parts = {Part.PROPOSITIONS, Part.REASONING, Part.INSIGHTS, Part.MORE};
    for (int i = 0; i < order.size(); i++) {
      labels.put(order.get(i), parts[Math.min(i, parts.length - 1)]);
    }
    return labels;
  }

  /** The word that most often is the next label after a line {@code A: …}. */
  private static @Nullable String afterLetters(Set<String> words, List<DumpLine> lines) {
    Map<String, Integer> next = new HashMap<>();
    boolean letters = false;
    for (DumpLine line : lines) {
      letters |= FIRST_LETTER.matcher(line.text()).matches();
      if (letters && words.contains(line.text())) {
        next.merge(line.text(), 1, Integer::sum);
        letters = false;
      }
    }
    return next.entrySet().stream()
        .filter(e -> e.getValue() >= FEWEST)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
