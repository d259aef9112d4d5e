package dev.sennight.library.update;

import dev.sennight.index.EntryIndexWriter;
import dev.sennight.index.IndexException;
import dev.sennight.model.Entry;
import java.nio.file.Path;
import java.util.List;

/** The search index as a run sees it; methods as in {@link EntryIndexWriter}. */
interface EntryIndex extends AutoCloseable {
  long generation();

  void replace(String file, List<Entry> entries) throws IndexException;

  void remove(String file) throws IndexException;

  void clear() throws IndexException;

  void prepare(long generation) throws IndexException;

  void commit() throws IndexException;

  void rollback() throws IndexException;

  @Override
  void close() throws IndexException;

  /** Opens the index in {@code folder}; one that is damaged or of an older form begins anew. */
  static EntryIndex open(Path folder) throws IndexException {
    try {
      return new Lucene(EntryIndexWriter.open(folder));
    } catch (IndexException e) {
      if (!e.isCuredByRebuild()) {
        throw e;
      }
      return new Lucene(EntryIndexWriter.recreate(folder));
    }
  }

  /** The Lucene index. */
  record Lucene(EntryIndexWriter writer) implements EntryIndex {
    @Override
    public long generation() {
      return writer.generation();
    }

    @Override
    public void replace(String file, List<Entry> entries) throws IndexException {
      writer.replace(file, entries);
    }

    @Override
    public void remove(String file) throws IndexException {
      writer.remove(file);
    }

    @Override
    public void clear() throws IndexException {
      writer.clear();
    }

    @Override
    public void prepare(long generation) throws IndexException {
      writer.prepare(generation);
    }

    @Override
    public void commit() throws IndexException {
      writer.commit();
    }

    @Override
    public void rollback() throws IndexException {
      writer.rollback();
    }

    @Override
    public void close() throws IndexException {
      writer.close();
    }
  }
}
