package dev.sennight.ui.reader;

import dev.sennight.model.EntrySummary;
import dev.sennight.render.RenderedPage;
import dev.sennight.ui.page.PageMaker;
import dev.sennight.ui.page.ShownPage;
import dev.sennight.ui.task.Latest;
import dev.sennight.ui.task.Tasks;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What follows the page of an entry once it is shown: the names it has, each with the entries
 * before and after on its storyline. Used on the UI thread.
 */
public final class StorylineFoot {
  private final ReaderViewModel reader;
  private final Latest loading;
  private final Consumer<Exception> failed;
  private final ReadOnlyObjectWrapper<@Nullable RenderedPage> lines =
      new ReadOnlyObjectWrapper<>(null);

  /** Follows the page of {@code reader}. */
  public StorylineFoot(Tasks tasks, ReaderViewModel reader, Consumer<Exception> failed) {
    this.reader = reader;
    this.loading = new Latest(tasks, "storylines");
    this.failed = failed;
    reader.page().addListener((property, before, now) -> load(now));
  }

  /** The lines of the page that is shown; null while there are none. */
  ReadOnlyObjectProperty<@Nullable RenderedPage> lines() {
    return lines.getReadOnlyProperty();
  }

  /** Looks again for lines of a page that has none, for the library has changed. */
  public void refresh() {
    if (lines.get() == null) {
      load(reader.page().get());
    }
  }

  private void load(@Nullable ShownPage shown) {
    lines.set(null);
    loading.cancel();
    PageMaker maker = reader.maker();
    EntrySummary entry = shown == null ? null : shown.entry();
    if (maker != null && entry != null) {
      loading.run(
          cancel -> () -> maker.storylines(entry.id()).map(maker::write),
          found -> lines.set(found.orElse(null)),
          failed);
    }
  }
}
