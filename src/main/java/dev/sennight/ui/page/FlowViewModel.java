package dev.sennight.ui.page;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.PersonalData;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntryMark;
import dev.sennight.ui.task.InOrder;
import dev.sennight.ui.task.Latest;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Message;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are read and starred, and how many of each document are not. Changes show at once
 * and are kept in the background. Used on the UI thread.
 */
public final class FlowViewModel {
  private static final int MOST_UNDONE = 100;

  private final Latest loading;
  private final InOrder writing;
  private final Consumer<Exception> failed;
  private Set<EntryId> read = new HashSet<>();
  private Set<EntryId> starred = new HashSet<>();
  private Map<String, Integer> unread = new HashMap<>();
  private Map<EntryId, String> owners = Map.of();
  private final Deque<Change> changes = new ArrayDeque<>();
  private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
  private @Nullable Library opened;
  private boolean stale;
  private boolean moved;
  private int unwritten;
  private @Nullable Runnable afterwards;

  /** Nothing read. */
  public FlowViewModel(Tasks tasks, Consumer<Exception> failed) {
    this.loading = new Latest(tasks, "marks");
    this.writing = new InOrder(tasks, "mark");
    this.failed = failed;
  }

  private record Change(EntryMark mark, List<EntryId> entries, boolean on) {}

  private record Loaded(
      Set<EntryId> read,
      Set<EntryId> starred,
      Map<EntryId, String> owners,
      Map<String, Integer> unread) {

    /** Counts through the whole library: not for the UI thread. */
    static Loaded of(Set<EntryId> read, List<EntryId> starred, Map<EntryId, String> owners) {
      Map<String, Integer> unread = new HashMap<>();
      owners.forEach((id, file) -> unread.merge(file, read.contains(id) ? 0 : 1, Integer::sum));
      return new Loaded(new HashSet<>(read), new HashSet<>(starred), owners, unread);
    }
  }

  /** Marks entries of {@code library} from now on; null while none is open. */
  public void use(@Nullable Library library) {
    opened = library;
    changes.clear();
    afterwards = null;
    loading.cancel();
    moved = true;
    take(Loaded.of(Set.of(), List.of(), Map.of()));
    reload();
  }

  /** Reads marks and counts again, such as after the library changed. */
  public void reload() {
    moved = true;
    remarked();
  }

  /** Reads marks again: another window may have set some, or taken some away. */
  public void remarked() {
    stale = true;
    load();
  }

  /** What is read before a change is written would take the change back. */
  private void load() {
    Library library = opened;
    if (library != null && stale && unwritten == 0) {
      @Nullable Map<EntryId, String> known = moved ? null : owners;
      loading.run(cancel -> () -> load(library, known), this::take, failed);
    }
  }

  private void write(Change change) {
    Library library = opened;
    if (library == null) {
      return;
    }
    unwritten++;
    loading.cancel();
    writing.run(
        () -> library.personal().mark(change.mark(), change.entries(), change.on()),
        () -> {
          unwritten--;
          load();
          Runnable waiting = afterwards;
          if (waiting != null && unwritten == 0) {
            afterwards = null;
            waiting.run();
          }
        },
        failure -> {
          takeBack(change);
          failed.accept(failure);
        });
  }

  /** A change that was not kept does not show either; what is kept is read again. */
  @SuppressWarnings("ReferenceEquality") // two changes may be equal, and only one was not kept
  private void takeBack(Change change) {
    changes.removeIf(made -> made == change);
    show(change.mark(), change.entries(), !change.on());
    stale = true;
  }

  /**
   * Does {@code action} as soon as every mark is kept, at once when all are; in place of another
   * that still waits. What was starred just now is then among the starred.
   */
  public void afterWriting(Runnable action) {
    if (unwritten == 0) {
      afterwards = null;
      action.run();
    } else {
      afterwards = action;
    }
  }

  private static Loaded load(Library library, @Nullable Map<EntryId, String> owners)
      throws LibraryException {
    PersonalData personal = library.personal();
    Set<EntryId> read = new HashSet<>(personal.marked(EntryMark.READ));
    read.addAll(library.catalog().boilerplate());
    return Loaded.of(
        read,
        personal.marked(EntryMark.STARRED),
        owners == null ? library.catalog().owners() : owners);
  }

  private void take(Loaded loaded) {
    boolean same = !moved && loaded.read().equals(read) && loaded.starred().equals(starred);
    stale = false;
    moved = false;
    if (same) {
      return; // such as what this window has set itself
    }
    read = loaded.read();
    starred = loaded.starred();
    owners = loaded.owners();
    unread = loaded.unread();
    changed();
  }

  /** Grows with every change of what is marked. */
  public ReadOnlyIntegerProperty version() {
    return version.getReadOnlyProperty();
  }

  /** Which entry stands in which document, as of the last {@link #reload}. */
  public Map<EntryId, String> owners() {
    return owners;
  }

  /** The entries that have a mark now; boilerplate counts as read. */
  public Set<EntryId> marked(EntryMark mark) {
    return Set.copyOf(mark == EntryMark.READ ? read : starred);
  }

  /** Whether an entry was read, or is nothing but boilerplate. */
  public boolean isRead(EntryId entry) {
    return read.contains(entry);
  }

  /** Whether an entry is starred. */
  public boolean isStarred(EntryId entry) {
    return starred.contains(entry);
  }

  /** How many entries of a document are not read; 0 for one that is not known. */
  public int unread(String file) {
    return unread.getOrDefault(file, 0);
  }

  /** How many of its {@code entries} are not read: all, when it came since the last reload. */
  public long unread(String file, long entries) {
    Integer known = unread.get(file);
    return known == null ? entries : known;
  }

  /** Marks entries as read or not; gives how many that changed. */
  public int read(Collection<EntryId> entries, boolean on) {
    return mark(EntryMark.READ, entries, on);
  }

  /** Marks the entries of documents as read. */
  public int readAll(Collection<String> files) {
    Set<String> wanted = Set.copyOf(files);
    List<EntryId> of =
        owners.entrySet().stream()
            .filter(e -> wanted.contains(e.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    return read(of, true);
  }

  /** Stars an entry, or takes its star away. */
  public void toggleStar(EntryId entry) {
    mark(EntryMark.STARRED, List.of(entry), !isStarred(entry));
  }

  /** Marks an entry as read, or as not read. */
  public void toggleRead(EntryId entry) {
    mark(EntryMark.READ, List.of(entry), !isRead(entry));
  }

  /** Undoes the last change; returns what it did, null when there was no change. */
  public @Nullable Message undo() {
    Change last = changes.pollLast();
    if (last == null) {
      return null;
    }
    List<EntryId> concerned = show(last.mark(), last.entries(), !last.on());
    if (!concerned.isEmpty()) {
      write(new Change(last.mark(), concerned, !last.on()));
    }
    String undone =
        last.mark() == EntryMark.READ
            ? last.on() ? "unread" : "read"
            : last.on() ? "unstarred" : "starred";
    return Message.of("flow.undone." + undone, last.entries().size());
  }

  /** Shows it at once and keeps it in the background; gives how many entries that changed. */
  private int mark(EntryMark mark, Collection<EntryId> entries, boolean on) {
    List<EntryId> concerned = show(mark, entries, on);
    if (!concerned.isEmpty()) {
      Change change = new Change(mark, concerned, on);
      changes.addLast(change);
      if (changes.size() > MOST_UNDONE) {
        changes.removeFirst();
      }
      write(change);
    }
    return concerned.size();
  }

  /** Shows it; gives the entries that it changed. */
  private List<EntryId> show(EntryMark mark, Collection<EntryId> entries, boolean on) {
    Set<EntryId> marked = mark == EntryMark.READ ? read : starred;
    List<EntryId> concerned = new ArrayList<>(entries.size());
    Map<String, Integer> less = new HashMap<>();
    for (EntryId entry : entries) {
      if (on ? marked.add(entry) : marked.remove(entry)) {
        concerned.add(entry);
        String file = mark == EntryMark.READ ? owners.get(entry) : null;
        if (file != null) {
          less.merge(file, on ? -1 : 1, Integer::sum);
        }
      }
    }
    if (!concerned.isEmpty()) {
      less.forEach((file, count) -> unread.merge(file, count, Integer::sum));
      changed();
    }
    return concerned;
  }

  private void changed() {
    version.set(version.get() + 1);
  }
}
