package dev.sennight.library.update;

import dev.sennight.model.EntryId;
import dev.sennight.model.EntryWitness;
import dev.sennight.store.WitnessTable;
import dev.sennight.store.WitnessTable.Seen;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Knows entries again whose ids were derived again, such as by a rebuild after their titles had
 * changed: by their text, together with title or file, where only one entry fits. Less is not
 * enough: another entry of the same title or the same few words would get marks that are not its.
 *
 * @param kept witnesses that are not there yet or not true any more
 * @param adopted old ids and new ones
 */
public record EntryFingerprints(List<EntryWitness> kept, Map<EntryId, EntryId> adopted) {
  public EntryFingerprints {
    kept = List.copyOf(kept);
    adopted = Map.copyOf(adopted);
  }

  /** What all entries of a library are known again by. */
  @FunctionalInterface
  public interface Source {
    /** All there are. */
    List<EntryWitness> all() throws IOException;
  }

  /** Compares what {@code table} keeps with what a library holds, and settles the differences. */
  public static EntryFingerprints recall(WitnessTable table, Source library) throws IOException {
    List<EntryId> concerned = table.entries();
    if (concerned.isEmpty()) {
      return new EntryFingerprints(List.of(), Map.of());
    }
    EntryFingerprints found = compare(concerned, table.all(), library.all());
    table.settle(found.kept, found.adopted);
    return found;
  }

  /**
   * Compares what was seen with what a library holds.
   *
   * @param concerned the entries that the user did something with, of all libraries
   * @param seen how they were when they were seen last
   * @param present all entries of the library
   */
  static EntryFingerprints compare(
      List<EntryId> concerned, List<Seen> seen, List<EntryWitness> present) {
    Map<EntryId, Seen> before = new HashMap<>();
    seen.forEach(each -> before.put(each.witness().entry(), each));
    Map<EntryId, EntryWitness> now = new HashMap<>();
    present.forEach(witness -> now.put(witness.entry(), witness));
    List<EntryWitness> kept = new ArrayList<>();
    List<EntryWitness> lost = new ArrayList<>();
    Map<EntryId, EntryId> adopted = new HashMap<>();
    for (EntryId entry : concerned) {
      Seen was = before.get(entry);
      EntryWitness is = now.get(entry);
      if (is != null) {
        if (was == null || !is.equals(was.witness())) {
          kept.add(is);
        }
      } else if (was != null && was.successor() != null && now.containsKey(was.successor())) {
        adopted.put(entry, was.successor());
      } else if (was != null) {
        lost.add(was.witness());
      }
    }
    if (!lost.isEmpty()) {
      Likely likely = new Likely(lost, present);
      for (EntryWitness was : lost) {
        likely
            .find(was)
            .ifPresent(is -> {
              adopted.put(was.entry(), is.entry());
              kept.add(is);
            });
      }
    }
    return new EntryFingerprints(kept, adopted);
  }

  /** The entries of a library that have a file or a text in common with those that are lost. */
  private static final class Likely {
    private final Map<String, List<EntryWitness>> byFile = new HashMap<>();
    private final Map<Long, List<EntryWitness>> byText = new HashMap<>();

    Likely(List<EntryWitness> lost, List<EntryWitness> present) {
      Set<String> files = new HashSet<>();
      Set<Long> texts = new HashSet<>();
      lost.forEach(was -> {
        files.add(was.file());
        texts.add(was.fingerprint());
      });
      for (EntryWitness is : present) {
        if (files.contains(is.file())) {
          byFile.computeIfAbsent(is.file(), file -> new ArrayList<>()).add(is);
        }
        if (texts.contains(is.fingerprint())) {
          byText.computeIfAbsent(is.fingerprint(), text -> new ArrayList<>()).add(is);
        }
      }
    }

    Optional<EntryWitness> find(EntryWitness was) {
      List<EntryWitness> sameFile = byFile.getOrDefault(was.file(), List.of());
      List<EntryWitness> sameText = byText.getOrDefault(was.fingerprint(), List.of());
      String title = TitleKey.of(was.title());
      Predicate<EntryWitness> titled = is -> TitleKey.of(is.title()).equals(title);
      return only(sameText.stream().filter(titled).toList())
          .or(() -> only(sameFile.stream().filter(sameText::contains).toList()));
    }

    private static Optional<EntryWitness> only(List<EntryWitness> found) {
      return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
  }
}
