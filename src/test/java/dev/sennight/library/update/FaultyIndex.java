package dev.sennight.library.update;

import dev.sennight.index.EntryIndex;
import dev.sennight.index.IndexException;
import dev.sennight.model.Entry;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An index that fails at one step for as long as an entry holds a word. */
record FaultyIndex(EntryIndex.Source real, Step step, String word, Runnable failure)
    implements EntryIndex.Source {
  /** Steps that can fail. */
  enum Step {
    REPLACE,
    PREPARE
  }

  @Override
  public EntryIndex open() throws IndexException {
    return new Faulty(real.open(), this, new HashSet<>());
  }

  @Override
  public long commitNumber() throws IOException {
    return real.commitNumber();
  }

  /**
   * The index.
   *
   * @param pending files with the word that are not committed
   */
  private record Faulty(EntryIndex real, FaultyIndex fault, Set<String> pending)
      implements EntryIndex {
    private void at(Step now, boolean fatal) {
      if (fatal && now == fault.step) {
        fault.failure.run();
      }
    }

    @Override
    public long generation() {
      return real.generation();
    }

    @Override
    public void replace(String file, List<Entry> entries) throws IndexException {
      pending.remove(file);
      for (Entry entry : entries) {
        boolean fatal = entry.text().contains(fault.word);
        if (fatal) {
          pending.add(file);
        }
        real.replace(file, entries.subList(0, entries.indexOf(entry)));
        at(Step.REPLACE, fatal);
      }
      real.replace(file, entries);
    }

    @Override
    public void remove(String file) throws IndexException {
      pending.remove(file);
      real.remove(file);
    }

    @Override
    public void clear() throws IndexException {
      pending.clear();
      real.clear();
    }

    @Override
    public void prepare(long generation) throws IndexException {
      at(Step.PREPARE, !pending.isEmpty());
      real.prepare(generation);
    }

    @Override
    public void commit() throws IndexException {
      real.commit();
    }

    @Override
    public void rollback() throws IndexException {
      pending.clear();
      real.rollback();
    }

    @Override
    public void close() throws IndexException {
      real.close();
    }
  }
}
