package dev.sennight.library;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands repairs to whoever listens; those before anybody listened are kept. Thread-safe. */
public final class Repairs {
  private static final Logger LOG = LoggerFactory.getLogger(Repairs.class);

  private final List<Repair> waiting = new ArrayList<>();
  private @Nullable Consumer<Repair> listener;

  /** Notes a repair. */
  public void add(Repair.Kind kind, String sentence) {
    LOG.warn("{}", sentence);
    Repair repair = new Repair(kind, sentence);
    Consumer<Repair> now;
    synchronized (this) {
      now = listener;
      if (now == null) {
        waiting.add(repair);
      }
    }
    if (now != null) {
      now.accept(repair);
    }
  }

  /** From now on {@code listener} gets every repair, first those that wait; on any thread. */
  public void listen(Consumer<Repair> listener) {
    List<Repair> before;
    synchronized (this) {
      this.listener = listener;
      before = List.copyOf(waiting);
      waiting.clear();
    }
    before.forEach(listener);
  }
}
