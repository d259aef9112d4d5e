package dev.sennight.search;

import dev.sennight.model.EntryId;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Searches the user's notes by reading them: they are few beside what an index holds. */
final class NoteScan {
  private NoteScan() {}

  /** The first note of each entry that has one with all of {@code words}, in any order. */
  static Map<EntryId, String> holding(String words, Unindexed unindexed) {
    return holding(
        Arrays.stream(words.split(" +", 0))
            .map(Phrase::new)
            .filter(word -> !word.isEmpty())
            .toList(),
        unindexed);
  }

  /** As above; nothing when there are no words, or the notes cannot be read. */
  static Map<EntryId, String> holding(List<Phrase> phrases, Unindexed unindexed) {
    Map<EntryId, String> found = new HashMap<>();
    if (!phrases.isEmpty()) {
      notes(unindexed)
          .forEach((entry, notes) ->
              notes.stream()
                  .filter(note -> phrases.stream().allMatch(each -> each.standsIn(note)))
                  .findFirst()
                  .ifPresent(note -> found.put(entry, note)));
    }
    return found;
  }

  private static Map<EntryId, List<String>> notes(Unindexed unindexed) {
    try {
      return unindexed.notes();
    } catch (UncheckedIOException e) {
      // the texts of entries can be searched all the same
      org.slf4j.LoggerFactory.getLogger(NoteScan.class).warn("Notes were not searched", e);
      return Map.of();
    }
  }
}
