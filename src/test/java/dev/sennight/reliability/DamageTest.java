package dev.sennight.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.index.IndexFields;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.Repair;
import dev.sennight.model.text.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Derived data that is spoilt in any way is rebuilt by itself, and the user is told. */
class DamageTest {
  @TempDir Path parent;
  private Path index;
  private LibraryLocation location;
  private LibraryView clean;

  @BeforeEach
  void library() throws Exception {
    Path library = parent.resolve("library");
    new MadeLibrary(library, 7).write(8);
    index = parent.resolve("index");
    location = new LibraryLocation(library, index, parent.resolve("data"));
    clean = LibraryView.indexed(location);
  }

  /** What is done to a file. */
  private enum Harm {
    TRUNCATED,
    EMPTIED,
    ZEROED,
    FLIPPED,
    DELETED;

    void doTo(Path file, Random random) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      switch (this) {
        case TRUNCATED -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        case EMPTIED -> Files.write(file, new byte[0]);
        case ZEROED -> {
          Arrays.fill(bytes, bytes.length / 3, bytes.length, (byte) 0);
          Files.write(file, bytes);
        }
        case FLIPPED -> {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
          Files.write(file, bytes);
        }
        case DELETED -> Files.delete(file);
      }
    }
  }

  @Test
  void everySpoiltFileOfTheSearchIndexIsNoticedAndBuiltAnew() throws Exception {
    Random random = new Random(11);
    for (Harm harm : Harm.values()) {
      int turn = harm.ordinal();
      for (Path file : luceneFiles()) {
        // Every third file, others with each harm: all of them take a minute.
        if (turn++ % 3 != 0 || !Files.exists(file) || Files.size(file) == 0) {
          continue;
        }
        harm.doTo(file, random);
        String when = harm + " " + file.getFileName();
        assertRepaired(when, Repair.Kind.INDEX_REBUILT, harm != Harm.DELETED);
      }
    }
  }

  /** A run that has something to write must not write it into an index that has lost the rest. */
  @Test
  void aLostFileOfTheSearchIndexIsNoticedByARunThatHasSomethingToDo() throws Exception {
    Path note = location.root().resolve("notes/Later.md");
    Files.writeString(note, "# Later\n\nagent model of today");
    LibraryView odd = LibraryView.indexed(fresh("odd"));
    Files.writeString(note, "# Later\n\nagent model of tomorrow");
    LibraryView even = LibraryView.indexed(fresh("even"));
    int turn = 0;
    for (Path file : luceneFiles()) {
      if (!Files.deleteIfExists(file)) {
        continue; // the index was rebuilt under other names
      }
      turn++;
      Files.writeString(
          note, "# Later\n\nagent model of " + (turn % 2 == 1 ? "today" : "tomorrow"));
      clean = turn % 2 == 1 ? odd : even;
      String lost = file.getFileName().toString();
      boolean whole = lost.startsWith("segments_"); // an index without it is none: nothing to tell
      assertRepaired("lost " + lost, Repair.Kind.INDEX_REBUILT, !whole);
      for (Path left : luceneFiles()) {
        Files.delete(left);
      }
      clean.assertSame(LibraryView.indexed(location), "all lost");
    }
  }

  @Test
  void aSearchOfASpoiltIndexAnswersAllTheSame() throws Exception {
    for (Path file : luceneFiles()) {
      Harm.ZEROED.doTo(file, new Random(3));
    }
    try (Library library = LibraryView.open(location)) {
      clean.assertSame(LibraryView.of(library), "search before any indexing run");
    }
  }

  private List<Path> luceneFiles() throws IOException {
    try (Stream<Path> files = Files.list(index.resolve("lucene"))) {
      return files.filter(f -> !f.endsWith("write.lock")).sorted().toList();
    }
  }

  @Test
  void aSpoiltStoreIsSetAsideAndBuiltAnew() throws Exception {
    Random random = new Random(5);
    for (int round = 0; round < 12; round++) {
      Harm harm = Harm.values()[round % Harm.values().length];
      harm.doTo(index.resolve("library.db"), random);
      assertRepaired("store " + harm, Repair.Kind.STORE_REBUILT, harm != Harm.DELETED);
    }
  }

  private void spoilHalfOfTheStore() throws IOException {
    Path store = index.resolve("library.db");
    byte[] bytes = Files.readAllBytes(store);
    Arrays.fill(bytes, bytes.length / 2, bytes.length, (byte) 0x5a);
    Files.write(store, bytes);
  }

  @Test
  void aStoreThatTurnsOutSpoiltWhileReadingIsBuiltAnew() throws Exception {
    spoilHalfOfTheStore();
    List<Repair> told = new ArrayList<>();
    try (Library library = LibraryView.open(location)) {
      library.onRepair(told::add);
      if (!library.isIndexed()) {
        LibraryView.index(library); // it was noticed while opening
      }
      clean.assertSame(LibraryView.of(library), "while reading");
      for (var entry : clean.entries()) {
        assertEquals(entry, library.entry(entry.id()).orElseThrow().summary());
      }
    }
    assertEquals(Repair.Kind.STORE_REBUILT, told.getFirst().kind());
  }

  @Test
  void anEmbedOfASpoiltStoreIsShownAllTheSame() throws Exception {
    try (Library library = LibraryView.open(location)) {
      final List<Block> before = library.links().embedded("", "Note 2");
      assertFalse(before.isEmpty());
      spoilHalfOfTheStore();
      try (Library spoilt = LibraryView.open(location)) {
        assertTrue(spoilt.isIndexed(), "it was noticed while opening");
        assertEquals(before, spoilt.links().embedded("", "Note 2"));
      }
    }
  }

  @Test
  void aSpoiltLogOfTheStoreCostsNothing() throws Exception {
    Random random = new Random(9);
    for (Harm harm : Harm.values()) {
      Path copy = Files.createDirectories(parent.resolve("log " + harm));
      try (Library open = LibraryView.open(location)) {
        Files.writeString(
            location.root().resolve("notes/New " + harm + ".md"), "# A new one\n\nmodel");
        try (Library other = LibraryView.open(location)) {
          other.list(null);
          LibraryView.index(open);
          copyIndex(copy);
        }
      }
      Path log = copy.resolve("library.db-wal");
      if (Files.exists(log) && Files.size(log) > 0) {
        harm.doTo(log, random);
      }
      LibraryView expected = LibraryView.indexed(fresh("clean " + harm));
      LibraryLocation spoilt = new LibraryLocation(location.root(), copy, location.dataFolder());
      expected.assertSame(LibraryView.indexed(spoilt), "log " + harm);
    }
  }

  private void copyIndex(Path to) throws IOException {
    try (Stream<Path> files = Files.walk(index)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(index.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private LibraryLocation fresh(String name) {
    return new LibraryLocation(location.root(), parent.resolve(name), location.dataFolder());
  }

  @Test
  void aStoreOfAnotherFormatIsBuiltAnew() throws Exception {
    for (byte version : new byte[] {0, 99}) {
      Path store = index.resolve("library.db");
      byte[] bytes = Files.readAllBytes(store);
      bytes[63] = version; // user_version, in the header of the file
      Files.write(store, bytes);
      assertRepaired("version " + version, Repair.Kind.STORE_REBUILT, true);
    }
  }

  @Test
  void aSearchIndexOfAnotherFormatIsBuiltAnew() throws Exception {
    for (int format : new int[] {IndexFields.FORMAT - 1, IndexFields.FORMAT + 1}) {
      noteFormat(format);
      try (Library library = LibraryView.open(location)) {
        clean.assertSame(LibraryView.of(library), "search before any run, format " + format);
      }
      noteFormat(format);
      assertRepaired("format " + format, Repair.Kind.INDEX_REBUILT, false);
    }
  }

  private void noteFormat(int format) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig();
    try (FSDirectory lucene = FSDirectory.open(index.resolve("lucene"));
        IndexWriter writer = new IndexWriter(lucene, config)) {
      Map<String, String> data = new HashMap<>();
      writer.getLiveCommitData().forEach(each -> data.put(each.getKey(), each.getValue()));
      data.put("format", Integer.toString(format));
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
  }

  @Test
  void storesThatDoNotBelongTogetherAreBroughtTogether() throws Exception {
    Path older = parent.resolve("older");
    Files.createDirectories(older);
    copyIndex(older);
    Files.writeString(location.root().resolve("notes/Later.md"), "# Later\n\nagent model");
    LibraryView later = LibraryView.indexed(location);
    for (String part : List.of("library.db", "lucene")) {
      Path mixed = Files.createDirectories(parent.resolve("mixed " + part));
      copyIndex(mixed);
      try (Stream<Path> files = Files.walk(older.resolve(part))) {
        if (part.equals("lucene")) {
          try (Stream<Path> newer = Files.list(mixed.resolve(part))) {
            for (Path file : newer.toList()) {
              Files.delete(file);
            }
          }
        }
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(
              file,
              mixed.resolve(older.relativize(file).toString()),
              java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
      }
      LibraryLocation both = new LibraryLocation(location.root(), mixed, location.dataFolder());
      later.assertSame(LibraryView.indexed(both), "an older " + part);
    }
  }

  /** Opens and indexes once; everything must be as before, and a sentence must have been said. */
  private void assertRepaired(String when, Repair.Kind kind, boolean told) throws Exception {
    List<Repair> repairs = new ArrayList<>();
    try (Library library = LibraryView.renewed(location)) {
      library.onRepair(repairs::add);
      LibraryView.index(library);
      clean.assertSame(LibraryView.of(library), when);
    }
    if (told) {
      assertFalse(repairs.isEmpty(), when + ": nobody was told");
      assertEquals(kind, repairs.getFirst().kind(), when);
    }
  }
}
