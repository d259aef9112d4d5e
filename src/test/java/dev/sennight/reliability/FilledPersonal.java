package dev.sennight.reliability;

import dev.sennight.model.EntryId;
import dev.sennight.store.PersonalStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A database of what the user made, with much in it. */
final class FilledPersonal {
  /** How many entries were visited. */
  static final int ENTRIES = 2_000;

  private FilledPersonal() {}

  static void write(Path file) throws IOException {
    try (PersonalStore store = PersonalStore.open(file)) {
      List<PersonalStore.Visit> visits = new ArrayList<>();
      for (int i = 0; i < ENTRIES; i++) {
        EntryId entry = new EntryId("entry-with-a-name-%05d".formatted(i));
        visits.add(new PersonalStore.Visit(entry, Instant.ofEpochMilli(i), 1));
      }
      store.merge(
          new PersonalStore.Contents(
              Map.of("window.bounds", "1,2,3,4"),
              visits,
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              Map.of()));
    }
  }
}
