package dev.sennight.index;

import dev.sennight.model.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;

/**
 * Writes entries to the Lucene index. One thread at a time; one writer a folder.
 *
 * <p>Nothing is visible to readers before {@link #commit()}. {@link #prepare(long)} does everything
 * that can fail, so that another store can be committed between the two. Trouble with the folder
 * comes as an {@link IndexException} whose {@link IndexException#reason()} tells whether building
 * the index again in an emptied folder helps.
 */
public final class EntryIndexWriter implements EntryIndex {
  private static final double BUFFER_MEGABYTES = 64;

  private final Path folder;
  private final FSDirectory directory;
  private final EntryDocument documents = new EntryDocument();
  private IndexWriter writer;
  private long generation;
  private long prepared;

  private EntryIndexWriter(Path folder, FSDirectory directory, IndexWriter writer) {
    this.folder = folder;
    this.directory = directory;
    this.writer = writer;
  }

  /** Opens or creates the index in {@code folder}. */
  @SuppressWarnings("resource") // the writer owns the directory
  public static EntryIndexWriter open(Path folder) throws IndexException {
    FSDirectory directory = null;
    IndexWriter lucene = null;
    try {
      Files.createDirectories(folder);
      directory = FSDirectory.open(folder);
      checkComplete(directory);
      lucene = new IndexWriter(directory, config());
      EntryIndexWriter writer = new EntryIndexWriter(folder, directory, lucene);
      writer.readGeneration();
      return writer;
    } catch (IOException | IllegalArgumentException e) {
      IndexException trouble = IndexFolder.trouble(folder, e);
      closeQuietly(lucene, directory, trouble);
      throw trouble;
    }
  }

  /** Lucene itself misses a lost file only when it comes to merge or read it. */
  private static void checkComplete(FSDirectory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return;
    }
    Set<String> there = Set.of(directory.listAll());
    for (String name : SegmentInfos.readLatestCommit(directory).files(true)) {
      if (!there.contains(name)) {
        throw new NoSuchFileException(name);
      }
    }
  }

  private static void closeQuietly(
      @org.jspecify.annotations.Nullable IndexWriter lucene,
      @org.jspecify.annotations.Nullable FSDirectory directory,
      IndexException trouble) {
    try {
      if (lucene != null) {
        lucene.rollback();
      }
      if (directory != null) {
        directory.close();
      }
    } catch (IOException e) {
      trouble.addSuppressed(e);
    }
  }

  private static IndexWriterConfig config() {
    return new IndexWriterConfig() // its analyzer has no part: every field brings its own tokens
        .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setMergeScheduler(new SerialMergeScheduler())
        .setUseCompoundFile(false)
        .setCommitOnClose(false);
  }

  private void readGeneration() throws IndexException {
    Map<String, String> data = new HashMap<>();
    Iterable<Map.Entry<String, String>> committed = writer.getLiveCommitData();
    if (committed == null) {
      return;
    }
    committed.forEach(e -> data.put(e.getKey(), e.getValue()));
    if (!data.isEmpty() || writer.getDocStats().maxDoc > 0) {
      IndexFolder.checkFormat(folder, data);
      generation = IndexFolder.generation(data);
    }
  }

  /** Work with the folder. */
  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  private void write(Work work) throws IndexException {
    try {
      work.run();
    } catch (AlreadyClosedException e) {
      if (writer.getTragicException() instanceof IOException first) {
        throw IndexFolder.trouble(folder, first);
      }
      throw e;
    } catch (IOException e) {
      throw IndexFolder.trouble(folder, e);
    }
  }

  /** The generation of the last commit; 0 for a new index. */
  @Override
  public long generation() {
    return generation;
  }

  /** Puts {@code entries} in place of all that {@code file} had. */
  @Override
  public void replace(String file, List<Entry> entries) throws IndexException {
    write(() -> {
      if (writer.getDocStats().maxDoc > 0) {
        writer.deleteDocuments(new Term(IndexFields.FILE, file));
      }
      for (Entry entry : entries) {
        writer.addDocument(documents.of(entry));
      }
    });
  }

  /** Takes out all entries of {@code file}. */
  @Override
  public void remove(String file) throws IndexException {
    write(() -> writer.deleteDocuments(new Term(IndexFields.FILE, file)));
  }

  /** Takes out everything. */
  @Override
  public void clear() throws IndexException {
    write(writer::deleteAll);
  }

  /** First phase of a commit: writes everything to disk, with {@code generation} as its number. */
  @Override
  public void prepare(long generation) throws IndexException {
    write(() -> {
      writer.setLiveCommitData(IndexFolder.userData(generation).entrySet());
      writer.prepareCommit();
      prepared = generation;
    });
  }

  /** Second phase: makes what was prepared the current state. */
  @Override
  public void commit() throws IndexException {
    write(() -> {
      writer.commit();
      generation = prepared;
    });
  }

  /** Drops everything since the last commit and stays usable. */
  @Override
  public void rollback() throws IndexException {
    write(() -> {
      writer.rollback();
      writer = new IndexWriter(directory, config());
    });
  }

  /** Closes without committing. */
  @Override
  public void close() throws IndexException {
    write(() -> {
      writer.rollback();
      directory.close();
    });
  }
}
