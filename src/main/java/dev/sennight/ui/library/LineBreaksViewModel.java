package dev.sennight.ui.library;

import dev.sennight.library.LibraryLocation;
import dev.sennight.library.LineBreakSetting;
import dev.sennight.ui.task.Latest;
import dev.sennight.ui.task.Tasks;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** Whether line breaks of documents are spaces, as in CommonMark. Used on the UI thread. */
public final class LineBreaksViewModel {
  private final Tasks tasks;
  private final Latest reading;
  private final LibraryViewModel library;
  private final Consumer<Exception> failed;
  private final BooleanProperty commonMark = new SimpleBooleanProperty(false);
  private boolean known;

  /** Follows the setting of {@code library}. */
  public LineBreaksViewModel(Tasks tasks, LibraryViewModel library, Consumer<Exception> failed) {
    this.tasks = tasks;
    this.reading = new Latest(tasks, "line breaks");
    this.library = library;
    this.failed = failed;
    library
        .opened()
        .addListener((property, before, now) -> read(now == null ? null : now.location()));
    commonMark.addListener((property, before, now) -> write(library.location().get(), now));
  }

  /** The setting; a change indexes the library again. */
  public BooleanProperty commonMark() {
    return commonMark;
  }

  private void read(@Nullable LibraryLocation location) {
    known = false;
    reading.cancel();
    if (location != null) {
      reading.run(
          cancel -> () -> LineBreakSetting.isCommonMark(location),
          now -> {
            commonMark.set(now);
            known = true;
          },
          failed);
    }
  }

  private void write(@Nullable LibraryLocation location, boolean now) {
    if (known && location != null) {
      tasks.run(
          "line breaks",
          () -> {
            LineBreakSetting.set(location, now);
            return location;
          },
          written -> library.index(),
          failed);
    }
  }
}
