package dev.sennight.ui.window;

import dev.sennight.library.Library;
import dev.sennight.ui.look.Looks;
import dev.sennight.ui.navigation.WindowViewModel;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.page.ShownPage;
import dev.sennight.ui.reader.web.ImageScheme;
import dev.sennight.ui.task.Tasks;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Keeps pictures as wide as the column of text, and decodes those of the next entry ahead. */
final class Pictures {
  private final WindowViewModel model;
  private final Tasks tasks;
  private final Stage stage;

  Pictures(WindowViewModel model, Tasks tasks, Stage stage) {
    this.model = model;
    this.tasks = tasks;
    this.stage = stage;
  }

  void install() {
    model.looks().chosen().addListener((property, before, now) -> fit(now));
    fit(model.looks().get());
    model.reader().page().addListener((property, before, now) -> prepare(now));
  }

  private void fit(Looks looks) {
    double scale = Math.max(1, stage.getOutputScaleX());
    ImageScheme.width(looks.textSize() * looks.reading().width() * scale);
  }

  private void prepare(@Nullable ShownPage page) {
    Library library = model.library().opened().get();
    if (page != null
        && library != null
        && page.neighbours().nextPlace() instanceof Place.AtEntry next) {
      tasks.run(
          "pictures",
          () -> {
            ImageScheme.prepare(library, next.id());
            return next;
          },
          done -> {},
          failure -> {});
    }
  }
}
