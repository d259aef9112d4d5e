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
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;

/**
 * Writes entries to the Lucene index. One thread at a time; one writer a folder.
 *
 * <p>Nothing is visible to readers before {@link #commit()}. {@link #prepare(long)} does everything
 * that can fail, so that another store can be committed between the two. Trouble with the folder
 * comes as an {@link IndexException} whose {@link IndexException#reason()} tells whether building
 * the index anew ({@link #recreate}) helps.
 */
public final class EntryIndexWriter implements AutoCloseable {
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
  public static EntryIndexWriter open(Path folder) throws IndexException {
    return open(folder, IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
  }

  /** Opens {@code folder} as an empty index, whatever it held; readers see it after a commit. */
  public static EntryIndexWriter recreate(Path folder) throws IndexException {
    try {
      return open(folder, IndexWriterConfig.OpenMode.CREATE);
    } catch (IndexException e) {
      if (!e.isCuredByRebuild()) {
        throw e;
      }
      empty(folder, e);
      return open(folder, IndexWriterConfig.OpenMode.CREATE);
    }
  }

  /** Takes out files that Lucene itself can no longer read. */
  private static void empty(Path folder, IndexException damage) throws IndexException {
    try (FSDirectory directory = FSDirectory.open(folder)) {
      for (String name : directory.listAll()) {
        if (!name.equals(IndexWriter.WRITE_LOCK_NAME)) {
          directory.deleteFile(name);
        }
      }
    } catch (IOException e) {
      e.addSuppressed(damage);
      throw IndexFolder.trouble(folder, e);
    }
  }

  @SuppressWarnings("resource") // the writer owns the directory
  private static EntryIndexWriter open(Path folder, IndexWriterConfig.OpenMode mode)
      throws IndexException {
    FSDirectory directory = null;
    IndexWriter lucene = null;
    try {
      Files.createDirectories(folder);
      directory = FSDirectory.open(folder);
      if (mode != IndexWriterConfig.OpenMode.CREATE) {
        checkComplete(directory);
      }
      lucene = new IndexWriter(directory, config(mode));
      EntryIndexWriter writer = new EntryIndexWriter(folder, directory, lucene);
      if (mode != IndexWriterConfig.OpenMode.CREATE) {
        writer.readGeneration();
      }
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

  private static IndexWriterConfig config(IndexWriterConfig.OpenMode mode) {
    return new IndexWriterConfig(new KeywordAnalyzer())
        .setOpenMode(mode)
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

  /** The generation of the last commit; 0 for a new index. */
  public long generation() {
    return generation;
  }

  /** Puts {@code entries} in place of all that {@code file} had. */
  public void replace(String file, List<Entry> entries) throws IndexException {
    try {
      Term key = new Term(IndexFields.FILE, file);
      if (writer.getDocStats().maxDoc > 0) {
        writer.deleteDocuments(key);
      }
      for (Entry entry : entries) {
        writer.addDocument(documents.of(entry));
      }
    } catch (IOException e) {
      throw IndexFolder.trouble(folder, e);
    }
  }

  /** Takes out all entries of {@code file}. */
  public void remove(String file) throws IndexException {
    try {
      writer.deleteDocuments(new Term(IndexFields.FILE, file));
    } catch (IOException e) {
      throw IndexFolder.trouble(folder, e);
    }
  }

  /** Takes out everything. */
  public void clear() throws IndexException {
    try {
      writer.deleteAll();
    } catch (IOException e) {
      throw IndexFolder.trouble(folder, e);
    }
  }

  /** First phase of a commit: writes everything to disk, with {@code generation} as its number. */
  public void prepare(long generation) throws IndexException {
    try {
      writer.setLiveCommitData(IndexFolder.userData(generation).entrySet());
      writer.prepareCommit();
      prepared = generation;
    } catch (IOException e) {
      throw IndexFolder.trouble(folder, e);
    }
  }

  /** Second phase: makes what was prepared the current state. */
  public void commit() throws IndexException {
    try {
      writer.commit();
      generation = prepared;
    } catch (IOException e) {
      throw IndexFolder.trouble(folder, e);
    }
  }

  /** Drops everything since the last commit and stays usable. */
  public void rollback() throws IndexException {
    try {
      writer.rollback();
      writer = new IndexWriter(directory, config(IndexWriterConfig.OpenMode.CREATE_OR_APPEND));
    } catch (IOException e) {
      throw IndexFolder.trouble(folder, e);
    }
  }

  /** Closes without committing. */
  @Override
  public void close() throws IndexException {
    try {
      writer.rollback();
      directory.close();
    } catch (IOException e) {
      throw IndexFolder.trouble(folder, e);
    }
  }
}
