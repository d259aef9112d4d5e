package dev.sennight.ui.library;

import dev.sennight.ui.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;

/** What is said over the bottom of the panes, and the web address that the user is asked about. */
public final class NoticeViewModel {
  /** How many notices are shown at once, not all of them such as stay; later ones wait. */
  static final int MOST = 3;

  private static final Notice MISSING =
      new Notice(Notice.Weight.WARNING, Message.of("failure.missing"));

  private final List<Notice> waiting = new ArrayList<>();
  private final ObservableList<Notice> notices = FXCollections.observableArrayList();

  /** Held here, for it hears of changes only while somebody holds it. */
  private final ObservableList<Notice> seen = FXCollections.unmodifiableObservableList(notices);

  private final ReadOnlyObjectWrapper<@Nullable String> leaving = new ReadOnlyObjectWrapper<>(null);

  /** Says something, in place of an older notice that said the same. */
  public void say(Notice said) {
    remove(said::replaces);
    waiting.add(said);
    fill();
  }

  /** Takes a notice away, shown or waiting. */
  public void close(Notice notice) {
    remove(notice::equals);
    fill();
  }

  private void remove(Predicate<Notice> which) {
    waiting.removeIf(which);
    notices.removeIf(which);
  }

  private void fill() {
    for (Notice next : List.copyOf(waiting)) {
      long staying = notices.stream().filter(Notice::stays).count();
      if (next.stays() ? staying < MOST - 1 : notices.size() < MOST) {
        waiting.remove(next);
        notices.add(next);
      }
    }
  }

  /** Another library was opened: takes away what went wrong before, and what is asked. */
  public void leaveBehind() {
    remove(said -> said.weight() == Notice.Weight.ERROR || said.closed() != null);
    fill();
  }

  /** Says that something went wrong. */
  public void failed(Exception failure) {
    say(Failures.notice(failure));
  }

  /** Puts {@code words} on the clipboard and says so. Called on the UI thread. */
  public void copy(String words) {
    ClipboardContent content = new ClipboardContent();
    content.putString(words);
    Clipboard.getSystemClipboard().setContent(content);
    say(new Notice(Notice.Weight.INFO, Message.of("copied")));
  }

  /** Says that an entry is gone. */
  public void missing() {
    say(MISSING);
  }

  /** What was missing is there again: that it is gone is no longer said. */
  public void found() {
    close(MISSING);
  }

  /** Asks before leaving for {@code address}; null ends the asking. */
  public void leave(@Nullable String address) {
    leaving.set(address);
  }

  /** What is said, the oldest first. */
  public ObservableList<Notice> shown() {
    return seen;
  }

  /** The web address that the user is asked about; null for none. */
  public ReadOnlyObjectProperty<@Nullable String> leaving() {
    return leaving.getReadOnlyProperty();
  }
}
