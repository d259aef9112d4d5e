package dev.sennight.ui.search;

import dev.sennight.library.LibraryException;
import dev.sennight.ui.content.Content;
import dev.sennight.ui.task.Tasks;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import org.jspecify.annotations.Nullable;

/** Keeps from one start to the next whether words are searched as they are written. */
final class SearchSetting {
  private static final String SETTING = "search.exact";

  private final Tasks tasks;
  private final BooleanProperty exact;
  private final Consumer<Exception> failed;
  private @Nullable Content content;
  private volatile boolean wanted;

  SearchSetting(Tasks tasks, BooleanProperty exact, Consumer<Exception> failed) {
    this.tasks = tasks;
    this.exact = exact;
    this.failed = failed;
    exact.addListener((property, before, now) -> keep(now));
  }

  /** Takes up what {@code library} keeps and keeps changes there; a choice made meanwhile stays. */
  void use(Content library) {
    content = library;
    boolean before = exact.get();
    tasks.run(
        "settings",
        () -> library.setting(SETTING).map(Boolean::valueOf).orElse(before),
        kept -> {
          if (exact.get() == before) {
            wanted = kept;
            exact.set(kept);
          }
        },
        failed);
  }

  private void keep(boolean now) {
    Content library = content;
    if (library != null && now != wanted) {
      wanted = now;
      tasks.run("settings", () -> write(library), done -> {}, failed);
    }
  }

  /** Writes what is wanted by now, so that the last of two quick changes stays. */
  private Boolean write(Content library) throws LibraryException {
    library.keep(SETTING, String.valueOf(wanted));
    return wanted;
  }
}
