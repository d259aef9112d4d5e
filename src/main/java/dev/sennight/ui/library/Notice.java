package dev.sennight.ui.library;

import dev.sennight.ui.text.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence over the bottom of the panes.
 *
 * @param offers what can be done about it, in order
 * @param closed called when the user closes it or takes an offer; null for nothing to call
 */
public record Notice(
    Weight weight, Message message, List<Offer> offers, @Nullable Runnable closed) {
  public Notice {
    offers = List.copyOf(offers);
  }

  /** A sentence that leaves by itself when nothing went wrong. */
  public Notice(Weight weight, Message message, Offer... offers) {
    this(weight, message, List.of(offers), null);
  }

  /** Whether it stays until the user closes it: something went wrong, or is asked. */
  public boolean stays() {
    return weight != Weight.INFO || closed != null;
  }

  /** Whether it says again, or says newer, what {@code other} says. */
  boolean replaces(Notice other) {
    return message.equals(other.message)
        || !stays() && !other.stays() && message.key().equals(other.message.key());
  }

  /** How much it matters. */
  public enum Weight {
    INFO,
    WARNING,
    ERROR
  }

  /** Something to do, and its words. */
  public record Offer(Message words, Runnable action) {}
}
