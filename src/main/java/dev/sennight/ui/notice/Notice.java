package dev.sennight.ui.notice;

import dev.sennight.ui.text.Message;

/** A sentence that stands above the panes until it is closed. */
public record Notice(Weight weight, Message message) {
  /** How much it matters. */
  public enum Weight {
    INFO,
    WARNING,
    ERROR
  }
}
