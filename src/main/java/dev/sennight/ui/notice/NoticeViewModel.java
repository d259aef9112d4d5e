package dev.sennight.ui.notice;

import dev.sennight.ui.text.Message;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What is said above the panes, and the web address that the user is asked about. */
public final class NoticeViewModel {
  private static final Notice MISSING =
      new Notice(Notice.Weight.WARNING, Message.of("failure.missing"));

  private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<@Nullable String> leaving = new ReadOnlyObjectWrapper<>(null);

  /**
   * Says something above the panes; null takes it away. What waits for the user, such as for an
   * answer to an offer, stays when {@code said} matters less.
   */
  public void say(@Nullable Notice said) {
    Notice stands = notice.get();
    boolean waits = stands != null && stands.waits();
    if (said == null || !waits || said.weight().compareTo(stands.weight()) >= 0) {
      notice.set(said);
    }
  }

  /** Another library was opened: takes away what went wrong before, and what waits. */
  public void leaveBehind() {
    Notice stands = notice.get();
    if (stands != null && (stands.weight() == Notice.Weight.ERROR || stands.waits())) {
      notice.set(null);
    }
  }

  /** Says that something went wrong. */
  public void failed(Exception failure) {
    notice.set(Failures.notice(failure));
  }

  /** Says that an entry is gone. */
  public void missing() {
    say(MISSING);
  }

  /** What was missing is there again: that it is gone is no longer said. */
  public void found() {
    if (MISSING.equals(notice.get())) {
      notice.set(null);
    }
  }

  /** Asks before leaving for {@code address}; null ends the asking. */
  public void leave(@Nullable String address) {
    leaving.set(address);
  }

  /** What is said; null for nothing. */
  public ReadOnlyObjectProperty<@Nullable Notice> notice() {
    return notice.getReadOnlyProperty();
  }

  /** The web address that the user is asked about; null for none. */
  public ReadOnlyObjectProperty<@Nullable String> leaving() {
    return leaving.getReadOnlyProperty();
  }
}
