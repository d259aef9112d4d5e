package dev.sennight.ui.command;

/**
 * Something to pick from a list that narrows while one types.
 *
 * @param detail muted words after the title: where it stands
 * @param keys its shortcut; "" for none
 * @param apart what tells it from another with the same title and detail, such as its file
 */
public record Choice(String title, String detail, String keys, String apart, Runnable action) {
  /** One that needs nothing to tell it from others. */
  public Choice(String title, String detail, String keys, Runnable action) {
    this(title, detail, keys, "", action);
  }

  /** Whether both say the same of themselves. */
  boolean looksLike(Choice other) {
    return title.equals(other.title) && detail.equals(other.detail);
  }

  /** The same choice, with {@link #apart} after its detail. */
  Choice toldApart() {
    String more = detail.isEmpty() || apart.isEmpty() ? detail + apart : detail + " · " + apart;
    return new Choice(title, more, keys, action);
  }
}
