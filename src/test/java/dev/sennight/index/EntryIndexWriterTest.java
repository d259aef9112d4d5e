package dev.sennight.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.index.IndexException.Reason;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryDetails;
import dev.sennight.model.EntryFacts;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntryLocation;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.IssueIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryIndexWriterTest {
  @TempDir private Path folder;

  private static Entry entry(String file, int line, String... tags) {
    EntrySummary summary =
        new EntrySummary(
            new EntryId("%s%06d".formatted(file.substring(0, 6), line)),
            EntryKind.NOTE,
            "Title " + line,
            new EntryLocation(file, line, null, null),
            null,
            IssueIdentity.UNKNOWN,
            new EntryFacts(List.of(tags), List.of(), false));
    return new Entry(summary, List.of(), List.of(), "Text", EntryDetails.NONE);
  }

  private int count() throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return reader.numDocs();
    }
  }

  @Test
  void aLongKeyIsCutBetweenCharacters() {
    String tag = "a".repeat(199) + "\uD840\uDC00";
    assertEquals(
        List.of("a".repeat(199)),
        List.of(new EntryDocument().of(entry("one.md", 1, tag)).getValues("facet.tag")));
  }

  @Test
  void nothingIsVisibleBeforeTheCommit() throws IOException {
    try (EntryIndexWriter writer = EntryIndexWriter.open(folder)) {
      assertEquals(0, writer.generation());
      writer.replace("one.md/", List.of(entry("one.md", 1), entry("one.md", 2)));
      writer.prepare(1);
      writer.commit();
      assertEquals(1, writer.generation());
      writer.replace("two.md", List.of(entry("two.md", 1)));
      writer.prepare(2);
      assertEquals(2, count());
      writer.commit();
      assertEquals(3, count());
    }
  }

  @Test
  void aFileIsReplacedWholeAndRemovedWhole() throws IOException {
    try (EntryIndexWriter writer = EntryIndexWriter.open(folder)) {
      writer.replace("one.md", List.of(entry("one.md", 1), entry("one.md", 2)));
      writer.replace("two.md", List.of(entry("two.md", 1)));
      writer.replace("one.md", List.of(entry("one.md", 3)));
      writer.prepare(1);
      writer.commit();
      assertEquals(2, count());
      writer.remove("one.md");
      writer.prepare(2);
      writer.commit();
      assertEquals(1, count());
      writer.clear();
      writer.prepare(3);
      writer.commit();
      assertEquals(0, count());
    }
  }

  @Test
  void whatWasPreparedCanBeDroppedAndWorkGoesOn() throws IOException {
    try (EntryIndexWriter writer = EntryIndexWriter.open(folder)) {
      writer.replace("one.md", List.of(entry("one.md", 1)));
      writer.prepare(1);
      writer.commit();
      writer.replace("two.md", List.of(entry("two.md", 1)));
      writer.prepare(2);
      writer.rollback();
      assertEquals(1, writer.generation());
      writer.replace("two.md", List.of(entry("two.md", 2)));
      writer.prepare(3);
      writer.commit();
      assertEquals(2, count());
    }
    try (EntryIndexWriter writer = EntryIndexWriter.open(folder)) {
      assertEquals(3, writer.generation());
    }
  }

  @Test
  void closingDropsWhatWasNotCommitted() throws IOException {
    try (EntryIndexWriter writer = EntryIndexWriter.open(folder)) {
      writer.replace("one.md", List.of(entry("one.md", 1)));
      writer.prepare(1);
    }
    try (EntryIndexWriter writer = EntryIndexWriter.open(folder)) {
      assertEquals(0, writer.generation());
    }
  }

  @Test
  void twoWritersDoNotShareAFolder() throws IOException {
    try (EntryIndexWriter first = EntryIndexWriter.open(folder)) {
      assertEquals(0, first.generation());
      IndexException refused =
          assertThrows(IndexException.class, () -> EntryIndexWriter.open(folder));
      assertEquals(Reason.IN_USE, refused.reason());
    }
  }

  @Test
  void aNewerFormatIsNotWrittenToButCanBeRebuilt() throws IOException {
    writeFormat(IndexFields.FORMAT + 1);
    IndexException newer = assertThrows(IndexException.class, () -> EntryIndexWriter.open(folder));
    assertEquals(Reason.NEWER_FORMAT, newer.reason());
    assertTrue(
        newer.isCuredByRebuild(),
        "the store can fill it again; the store itself says who is newer");
  }

  @Test
  void anOlderFormatIsCuredByARebuild() throws IOException {
    writeFormat(IndexFields.FORMAT - 1);
    IndexException older = assertThrows(IndexException.class, () -> EntryIndexWriter.open(folder));
    assertEquals(Reason.OLDER_FORMAT, older.reason());
    assertTrue(older.isCuredByRebuild());
  }

  @Test
  void aDamagedIndexIsCuredByARebuild() throws IOException {
    writeFormat(IndexFields.FORMAT);
    try (var files = Files.list(folder)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("segments_")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    IndexException damaged =
        assertThrows(IndexException.class, () -> EntryIndexWriter.open(folder));
    assertEquals(Reason.DAMAGED, damaged.reason());
    assertTrue(damaged.isCuredByRebuild());
  }

  private void writeFormat(int format) throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.addDocument(new org.apache.lucene.document.Document());
      writer.setLiveCommitData(
          Map.of(IndexFields.USER_FORMAT, Integer.toString(format)).entrySet());
      writer.commit();
    }
  }
}
