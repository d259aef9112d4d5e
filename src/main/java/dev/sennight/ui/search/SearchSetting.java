package dev.sennight.ui.search;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.ui.task.Tasks;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.Property;
import org.jspecify.annotations.Nullable;

/** Keeps a choice of how is searched from one start to the next. */
final class SearchSetting<T> {
  private final Tasks tasks;
  private final String key;
  private final Property<T> value;
  private final Function<String, T> read;
  private final Consumer<Exception> failed;
  private @Nullable Library opened;
  private volatile T wanted;

  /**
   * Keeps {@code value} under {@code key}.
   *
   * @param read makes a value of its own words; throws {@link IllegalArgumentException} for others
   */
  SearchSetting(
      Tasks tasks,
      String key,
      Property<T> value,
      Function<String, T> read,
      Consumer<Exception> failed) {
    this.tasks = tasks;
    this.key = key;
    this.value = value;
    this.read = read;
    this.failed = failed;
    this.wanted = value.getValue();
    value.addListener((property, before, now) -> keep(now));
  }

  /** Takes up what {@code library} keeps and keeps changes there; a choice made meanwhile stays. */
  void use(Library library) {
    opened = library;
    T before = value.getValue();
    tasks.run(
        "settings",
        () -> library.personal().setting(key).map(kept -> read(kept, before)).orElse(before),
        kept -> {
          if (value.getValue().equals(before)) {
            wanted = kept;
            value.setValue(kept);
          }
        },
        failed);
  }

  private T read(String kept, T before) {
    try {
      return read.apply(kept);
    } catch (IllegalArgumentException _) {
      return before; // written by another version
    }
  }

  private void keep(T now) {
    Library library = opened;
    if (library != null && !now.equals(wanted)) {
      wanted = now;
      tasks.run("settings", () -> write(library), done -> {}, failed);
    }
  }

  /** Writes what is wanted by now, so that the last of two quick changes stays. */
  private T write(Library library) throws LibraryException {
    T now = wanted;
    library.personal().set(key, String.valueOf(now));
    return now;
  }
}
