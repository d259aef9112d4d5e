package dev.sennight.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that cannot be gone on with begins anew, empty. */
class EntryIndexTest {
  @TempDir Path folder;

  private void write(int format) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig();
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      writer.addDocument(new Document());
      Map<String, String> data = Map.of("format", Integer.toString(format), "generation", "7");
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
  }

  private void assertBeginsAnew() throws IOException {
    EntryIndex.Source source = new EntryIndex.LuceneSource(folder);
    try (EntryIndex index = source.open()) {
      assertEquals(0, index.generation());
      index.prepare(9);
      index.commit();
    }
    try (EntryIndex index = source.open()) {
      assertEquals(9, index.generation());
    }
    try (FSDirectory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      assertEquals(0, reader.numDocs());
    }
  }

  @Test
  void oneOfAnotherFormatBeginsAnew() throws IOException {
    for (int format : List.of(IndexFields.FORMAT - 1, IndexFields.FORMAT + 1)) {
      write(format);
      assertBeginsAnew();
    }
  }

  @Test
  void aDamagedOneBeginsAnew() throws IOException {
    write(IndexFields.FORMAT);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    assertBeginsAnew();
  }
}
