package dev.sennight.ui.library;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.library.IndexReport;
import dev.sennight.library.LibraryLocation;
import dev.sennight.ui.content.Content;
import dev.sennight.ui.content.LibraryOpener;
import dev.sennight.ui.content.Overview;
import dev.sennight.ui.notice.Failures;
import dev.sennight.ui.notice.Notice;
import dev.sennight.ui.task.SteadyProgress;
import dev.sennight.ui.task.SteadyProgress.Step;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Language;
import dev.sennight.ui.text.Message;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The open library: opening it, bringing it up to date, and what it holds. */
public final class LibraryViewModel {
  private final Tasks tasks;
  private final LibraryOpener opener;
  private final Consumer<Notice> notices;
  private final Supplier<Language> language;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.CLOSED);
  private final ReadOnlyObjectWrapper<@Nullable Content> content =
      new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<Overview> overview =
      new ReadOnlyObjectWrapper<>(Overview.EMPTY);
  private final ReadOnlyObjectWrapper<@Nullable Step> progress = new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<@Nullable LibraryLocation> location =
      new ReadOnlyObjectWrapper<>(null);
  private CancellationToken.Source indexing = CancellationToken.create();

  /** No library is open. */
  public LibraryViewModel(
      Tasks tasks, LibraryOpener opener, Consumer<Notice> notices, Supplier<Language> language) {
    this.tasks = tasks;
    this.language = language;
    this.opener = opener;
    this.notices = notices;
  }

  /** Opens a library in place of the one that is open; it stays when the new one is refused. */
  public void open(LibraryLocation wanted) {
    State before = state.get();
    state.set(State.OPENING);
    tasks.run(
        "open",
        () -> opener.open(wanted),
        opening -> {
          switch (opening) {
            case LibraryOpener.Opening.Open(Content opened) -> take(wanted, opened);
            case LibraryOpener.Opening.Refused(String sentence) -> {
              state.set(before == State.CLOSED ? State.REFUSED : before);
              notices.accept(new Notice(Notice.Weight.ERROR, Message.verbatim(sentence)));
            }
          }
        },
        failure -> {
          state.set(before == State.CLOSED ? State.REFUSED : before);
          failed(failure);
        });
  }

  private void take(LibraryLocation wanted, Content opened) {
    release();
    location.set(wanted);
    overview.set(Overview.EMPTY);
    Language spoken = language.get();
    tasks.run(
        "overview",
        () -> opened.overview(spoken),
        found -> {
          overview.set(found);
          content.set(opened);
          index();
        },
        failure -> {
          content.set(opened);
          failed(failure);
          index();
        });
  }

  /** Brings the library up to date with its folder. */
  public void index() {
    Content library = content.get();
    if (library == null || state.get() == State.INDEXING) {
      return;
    }
    state.set(State.INDEXING);
    CancellationToken.Source token = CancellationToken.create();
    indexing = token;
    SteadyProgress steps = new SteadyProgress(tasks, progress::set);
    Language spoken = language.get();
    tasks.run(
        "index",
        () -> {
          IndexReport report = library.index(steps, token);
          return new Indexed(report, library.overview(spoken));
        },
        indexed -> finish(library, indexed),
        failure -> {
          progress.set(null);
          state.set(State.READY);
          failed(failure);
        });
  }

  private void finish(Content library, Indexed indexed) {
    if (!library.equals(content.get())) {
      return;
    }
    progress.set(null);
    state.set(indexed.report().cancelled() ? State.STOPPED : State.READY);
    overview.set(indexed.overview());
  }

  /** Reads what it holds once more, for a person who changed the language. */
  public void rearrange() {
    Content open = content.get();
    if (open != null) {
      Language spoken = language.get();
      tasks.run("overview", () -> open.overview(spoken), overview::set, this::failed);
    }
  }

  /** Stops bringing the library up to date; what was done stays. */
  public void stopIndexing() {
    indexing.cancel();
  }

  /** Closes the library. */
  public void release() {
    indexing.cancel();
    Content open = content.get();
    content.set(null);
    if (open != null) {
      tasks.run(
          "close",
          () -> {
            open.close();
            return open;
          },
          closed -> {},
          this::failed);
    }
  }

  /** How it stands. */
  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /** The open library; null while none is open. */
  public ReadOnlyObjectProperty<@Nullable Content> content() {
    return content.getReadOnlyProperty();
  }

  /** What it holds. */
  public ReadOnlyObjectProperty<Overview> overview() {
    return overview.getReadOnlyProperty();
  }

  /** How far indexing has come; null when it does not run. */
  public ReadOnlyObjectProperty<@Nullable Step> progress() {
    return progress.getReadOnlyProperty();
  }

  /** Where it stands; null while none is open. */
  public ReadOnlyObjectProperty<@Nullable LibraryLocation> location() {
    return location.getReadOnlyProperty();
  }

  private void failed(Exception failure) {
    notices.accept(Failures.notice(failure));
  }

  /** How a library stands. */
  public enum State {
    CLOSED,
    OPENING,
    REFUSED,
    INDEXING,
    /** Indexing was stopped before its end. */
    STOPPED,
    READY
  }

  private record Indexed(IndexReport report, Overview overview) {}
}
