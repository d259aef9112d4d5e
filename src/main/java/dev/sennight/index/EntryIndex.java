package dev.sennight.index;

import dev.sennight.model.Entry;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The search index as a run sees it; methods as in {@link EntryIndexWriter}. */
public interface EntryIndex extends AutoCloseable {
  long generation();

  void replace(String file, List<Entry> entries) throws IndexException;

  void remove(String file) throws IndexException;

  void clear() throws IndexException;

  void prepare(long generation) throws IndexException;

  void commit() throws IndexException;

  void rollback() throws IndexException;

  @Override
  void close() throws IndexException;

  /** Where an index comes from when it is needed. */
  interface Source {
    /** Opens the index; one that is damaged or of an older format is replaced by an empty one. */
    EntryIndex open() throws IndexException;

    /** Which commit its folder holds, read from file names alone; -1 when it holds none. */
    long commitNumber() throws IOException;
  }

  /** The Lucene index in a folder. */
  final class LuceneSource implements Source {
    private static final String SEGMENTS = "segments_";

    private final Path folder;
    private boolean emptied;

    public LuceneSource(Path folder) {
      this.folder = folder;
    }

    /** Whether what the folder held could not be used and was deleted. */
    public boolean emptied() {
      return emptied;
    }

    @Override
    public EntryIndex open() throws IndexException {
      try {
        return EntryIndexWriter.open(folder);
      } catch (IndexException e) {
        if (!e.isCuredByRebuild()) {
          throw e;
        }
        empty();
        emptied = true;
        return EntryIndexWriter.open(folder);
      }
    }

    /** Deletes what the folder holds; damaged files would be read again otherwise. */
    public void empty() throws IndexException {
      if (!Files.isDirectory(folder)) {
        return;
      }
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
        for (Path file : files) {
          if (Files.isRegularFile(file)) {
            Files.delete(file);
          }
        }
      } catch (IOException e) {
        throw new IndexException("The damaged index in " + folder + " cannot be deleted.", e);
      }
    }

    @Override
    public long commitNumber() throws IOException {
      long latest = -1;
      if (Files.isDirectory(folder)) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, SEGMENTS + "*")) {
          for (Path file : files) {
            String number = file.getFileName().toString().substring(SEGMENTS.length());
            latest = Math.max(latest, Long.parseLong(number, Character.MAX_RADIX));
          }
        } catch (NumberFormatException e) {
          return -1; // a name that is not ours: the index itself must tell
        }
      }
      return latest;
    }
  }
}
