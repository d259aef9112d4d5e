package dev.sennight.library.links;

import dev.sennight.model.EntryId;
import dev.sennight.model.text.CjkText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ahocorasick.trie.Emit;
import org.ahocorasick.trie.Trie;

/**
 * Finds names in text, all at once: the longest name at each place, whatever its case and width; a
 * name that begins or ends with a Latin letter or a digit only at the border of a word. Immutable;
 * safe for use by many threads.
 */
final class MentionFinder {
  private static final int SHORTEST = 2;
  private static final char FULL_WIDTH_FIRST = '！';
  private static final char FULL_WIDTH_LAST = '～';
  private static final int FULL_WIDTH_OFFSET = '！' - '!';

  private final Map<String, List<EntryId>> entries = new HashMap<>();
  private final Trie trie;

  /** What is looked for: the names of one entry. */
  record Names(EntryId entry, Collection<String> names) {}

  MentionFinder(Collection<Names> all) {
    for (Names names : all) {
      for (String name : names.names()) {
        String folded = folded(name.strip());
        if (folded.length() >= SHORTEST) {
          List<EntryId> same = entries.computeIfAbsent(folded, n -> new ArrayList<>(1));
          if (!same.contains(names.entry())) {
            same.add(names.entry());
          }
        }
      }
    }
    trie = Trie.builder().addKeywords(entries.keySet()).build();
  }

  /** How often the names of each entry stand in {@code text}. */
  Map<EntryId, Integer> count(String text) {
    String folded = folded(text);
    List<Emit> found = new ArrayList<>();
    for (Emit emit : trie.parseText(folded)) {
      if (isWhole(folded, emit.getStart(), emit.getEnd())) {
        found.add(emit);
      }
    }
    found.sort(
        Comparator.comparingInt(Emit::getStart)
            .thenComparing(Comparator.comparingInt(Emit::getEnd).reversed()));
    Map<EntryId, Integer> counts = new LinkedHashMap<>();
    int free = 0;
    for (Emit emit : found) {
      if (emit.getStart() >= free) {
        free = emit.getEnd() + 1;
        for (EntryId entry : entries.getOrDefault(emit.getKeyword(), List.of())) {
          counts.merge(entry, 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  /** Whether no Latin word is cut at either end; {@code end} is the last character. */
  private static boolean isWhole(String text, int start, int end) {
    boolean cutBefore = start > 0 && isLatin(text.charAt(start)) && isLatin(text.charAt(start - 1));
    boolean cutAfter =
        end + 1 < text.length() && isLatin(text.charAt(end)) && isLatin(text.charAt(end + 1));
    return !cutBefore && !cutAfter;
  }

  private static boolean isLatin(char c) {
    return !CjkText.isCjk(c) && Character.isLetterOrDigit(c);
  }

  /** Lower case and half width, character by character, so that places stay as they are. */
  private static String folded(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
        c = (char) (c - FULL_WIDTH_OFFSET);
      }
      chars[i] = Character.toLowerCase(c);
    }
    return new String(chars);
  }
}
