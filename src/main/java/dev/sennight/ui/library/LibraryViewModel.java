package dev.sennight.ui.library;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.library.IndexReport;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.LibraryOpening;
import dev.sennight.library.LibraryOpening.NewerFormat;
import dev.sennight.library.scan.LibraryWatcher;
import dev.sennight.library.update.IndexRun;
import dev.sennight.ui.library.NextLibrary.Outcome;
import dev.sennight.ui.page.Overview;
import dev.sennight.ui.task.SteadyProgress;
import dev.sennight.ui.task.SteadyProgress.Step;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Language;
import dev.sennight.ui.text.Message;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The open library: opening it, keeping it up to date with its folder, and what it holds. */
public final class LibraryViewModel {
  private static final Duration BUSY_PAUSE = Duration.ofSeconds(2);

  private final Tasks tasks;
  private final NextLibrary next;
  private final Consumer<Notice> notices;
  private final Supplier<Language> language;
  private final ReadOnlyObjectWrapper<LibraryStanding> state =
      new ReadOnlyObjectWrapper<>(LibraryStanding.CLOSED);
  private final ReadOnlyObjectWrapper<@Nullable Library> opened = new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<Overview> overview =
      new ReadOnlyObjectWrapper<>(Overview.EMPTY);
  private final ReadOnlyObjectWrapper<@Nullable Step> progress = new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<@Nullable LibraryLocation> location =
      new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<FolderChanges> taken =
      new ReadOnlyObjectWrapper<>(FolderChanges.NOTHING);
  private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
  private final ReadOnlyLongWrapper markings = new ReadOnlyLongWrapper();
  private @Nullable LibraryWatcher watch;
  private final RepairNotices repairs;
  private final PartialListings glimpses;
  private IndexRun.Mode mode = IndexRun.Mode.UPDATE;
  private CancellationToken.Source indexing = CancellationToken.create();
  private LibraryStanding before = LibraryStanding.CLOSED;
  private boolean running;
  private boolean partial;
  private boolean waiting;
  private boolean again;
  private boolean gone;

  /** No library is open. */
  public LibraryViewModel(Tasks tasks, Consumer<Notice> notices, Supplier<Language> language) {
    this(tasks, location -> Library.open(location, NewerFormat.RENEW), notices, language);
  }

  LibraryViewModel(
      Tasks tasks,
      Function<LibraryLocation, LibraryOpening> opener,
      Consumer<Notice> notices,
      Supplier<Language> language) {
    this.tasks = tasks;
    this.language = language;
    this.next = new NextLibrary(tasks, opener, this::failed);
    this.notices = notices;
    this.glimpses = new PartialListings(tasks, language, overview::set, this::failed);
    this.repairs =
        new RepairNotices(
            tasks, notices, () -> version.set(version.get() + 1), this::removeMissing);
  }

  /**
   * Opens a library in place of the one that is open; it stays when the new one is refused. Of
   * several that are asked for at once the last one counts.
   */
  public void open(LibraryLocation wanted) {
    if (state.get() != LibraryStanding.OPENING) {
      before = state.get();
    }
    state.set(LibraryStanding.OPENING);
    next.open(
        wanted,
        language.get(),
        outcome -> {
          switch (outcome) {
            case Outcome.Ready ready -> take(wanted, ready);
            case Outcome.Refused(LibraryOpening.Reason reason) -> {
              stay();
              notices.accept(new Notice(Notice.Weight.ERROR, Failures.refusal(reason, wanted)));
            }
            case Outcome.Dropped() -> stay();
          }
        },
        failure -> {
          stay();
          failed(failure);
        });
  }

  private void stay() {
    boolean over = before.isIndexing() && !running;
    LibraryStanding now = waiting ? LibraryStanding.WAITING : over ? LibraryStanding.READY : before;
    state.set(before == LibraryStanding.CLOSED ? LibraryStanding.REFUSED : now);
  }

  private void take(LibraryLocation wanted, Outcome.Ready ready) {
    release();
    location.set(wanted);
    overview.set(ready.overview());
    version.set(ready.version());
    partial = !ready.whole();
    opened.set(ready.library());
    repairs.follow(ready.library());
    index();
    if (ready.failure() != null) {
      failed(ready.failure());
    }
  }

  /** Brings the library up to date with its folder, and once more when asked meanwhile. */
  public void index() {
    run(LibraryStanding.INDEXING, new SteadyProgress(tasks, progress::set));
  }

  /**
   * As {@link #index()}; what was read from folders that are empty now is removed. Nothing happens
   * once another library is open: the notice that offers it may outlast its own.
   */
  private void removeMissing(Library library) {
    if (library.equals(opened.get())) {
      mode = IndexRun.Mode.REMOVE_MISSING;
      index();
    }
  }

  /** The folder has changed. What the user stopped is not begun again by that. */
  private void takeUp() {
    if (state.get() != LibraryStanding.STOPPED) {
      run(LibraryStanding.UPDATING, Progress.NONE);
    }
  }

  private void run(LibraryStanding as, Progress steps) {
    Library library = opened.get();
    if (library == null) {
      return;
    }
    if (running) {
      again = true;
      return;
    }
    IndexRun.Mode now = mode;
    mode = IndexRun.Mode.UPDATE;
    running = true;
    waiting = false;
    again = false;
    state.set(as);
    CancellationToken.Source token = CancellationToken.create();
    indexing = token;
    Language spoken = language.get();
    tasks.run(
        "index",
        () -> {
          IndexReport report = library.index(now, steps, token);
          long version = library.version();
          return new Indexed(report, Overview.of(library, spoken), version);
        },
        indexed -> ended(library, () -> finish(as, indexed)),
        failure -> ended(library, () -> giveUp(failure)));
    if (partial) {
      glimpses.follow(library, () -> running && token.equals(indexing));
    }
  }

  /** Whether a run that was never ended before is still to end: what is there is a part of it. */
  public boolean isFirstRun() {
    return partial;
  }

  private void ended(Library library, Runnable end) {
    if (!library.equals(opened.get())) {
      return; // another one was opened meanwhile
    }
    running = false;
    progress.set(null);
    end.run();
    if (watch == null) {
      watch =
          library.watch(
              () -> tasks.onUi(() -> changed(library)), () -> tasks.onUi(() -> marked(library)));
    }
    if (again) {
      takeUp();
    }
  }

  /** The folder of {@code library} has changed and is quiet again. */
  void changed(Library library) {
    if (library.equals(opened.get())) {
      takeUp();
    }
  }

  /** Marks of {@code library} may be others than before. */
  void marked(Library library) {
    if (library.equals(opened.get())) {
      markings.set(markings.get() + 1);
    }
  }

  private void finish(LibraryStanding as, Indexed indexed) {
    gone = false;
    FolderChanges now = FolderChanges.of(indexed.report());
    if (as == LibraryStanding.INDEXING) {
      taken.set(FolderChanges.NOTHING);
    } else if (!now.equals(FolderChanges.NOTHING)) {
      taken.set(now);
    }
    partial = false;
    overview.set(indexed.overview());
    state.set(
        indexed.report().changes().cancelled() ? LibraryStanding.STOPPED : LibraryStanding.READY);
    version.set(indexed.version());
  }

  private void giveUp(Exception failure) {
    if (failure instanceof LibraryException trouble && trouble.isBusy()) {
      waiting = true;
      if (state.get() != LibraryStanding.OPENING) {
        state.set(LibraryStanding.WAITING);
      }
      tasks.after(BUSY_PAUSE, this::askAgain);
    } else if (failure instanceof LibraryException trouble && trouble.isFolderGone()) {
      sayGone();
    } else {
      partial = false;
      state.set(LibraryStanding.READY);
      failed(failure);
    }
  }

  /** Said once, for whoever looks after the folder asks again and again. */
  private void sayGone() {
    LibraryLocation at = location.get();
    if (!gone && at != null) {
      Message words = Message.of("failure.gone", at.root().toString());
      notices.accept(new Notice(Notice.Weight.ERROR, words));
    }
    gone = true;
    state.set(LibraryStanding.GONE);
  }

  private void askAgain() {
    if (!waiting) {
      return;
    }
    if (state.get() == LibraryStanding.OPENING) {
      tasks.after(BUSY_PAUSE, this::askAgain);
    } else if (overview.get().entries() == 0) {
      index();
    } else {
      takeUp();
    }
  }

  /** Reads what it holds once more, for the user who changed the language. */
  public void rearrange() {
    Library open = opened.get();
    if (open != null) {
      Language spoken = language.get();
      tasks.run("overview", () -> Overview.of(open, spoken), overview::set, this::failed);
    }
  }

  /** Stops bringing the library up to date; what was done stays. */
  public void stopIndexing() {
    indexing.cancel();
  }

  /** Closes the library. */
  public void release() {
    next.cancel();
    indexing.cancel();
    mode = IndexRun.Mode.UPDATE;
    again = false;
    running = false;
    waiting = false;
    LibraryWatcher watching = watch;
    watch = null;
    Library open = opened.get();
    opened.set(null);
    if (open != null) {
      tasks.run(
          "close",
          () -> {
            if (watching != null) {
              watching.close(); // waits for whoever is being told
            }
            open.close();
            return open;
          },
          closed -> {},
          this::failed);
    }
  }

  /** How it stands. */
  public ReadOnlyObjectProperty<LibraryStanding> state() {
    return state.getReadOnlyProperty();
  }

  /** The open library; null while none is open. */
  public ReadOnlyObjectProperty<@Nullable Library> opened() {
    return opened.getReadOnlyProperty();
  }

  /** What it holds. */
  public ReadOnlyObjectProperty<Overview> overview() {
    return overview.getReadOnlyProperty();
  }

  /** How far indexing has come; null when it does not run. */
  public ReadOnlyObjectProperty<@Nullable Step> progress() {
    return progress.getReadOnlyProperty();
  }

  /** What the last change of the folder brought. */
  public ReadOnlyObjectProperty<FolderChanges> taken() {
    return taken.getReadOnlyProperty();
  }

  /** Another number whenever the library holds anything else than before. */
  public ReadOnlyLongProperty version() {
    return version.getReadOnlyProperty();
  }

  /** Grows when marks may be others than before, by this window or another one. */
  public ReadOnlyLongProperty markings() {
    return markings.getReadOnlyProperty();
  }

  /** Where it stands; null while none is open. */
  public ReadOnlyObjectProperty<@Nullable LibraryLocation> location() {
    return location.getReadOnlyProperty();
  }

  private void failed(Exception failure) {
    notices.accept(Failures.notice(failure));
  }

  private record Indexed(IndexReport report, Overview overview, long version) {}
}
