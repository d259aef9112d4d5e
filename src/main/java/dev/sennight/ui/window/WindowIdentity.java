package dev.sennight.ui.window;

import com.sun.glass.ui.Application;
import dev.sennight.library.LibraryLocation;
import dev.sennight.ui.navigation.WindowViewModel;
import dev.sennight.ui.page.ShownPage;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** What the desktop knows a window by: its title, its icon and its class. */
final class WindowIdentity {
  private static final String NAME = "sennight";

  private WindowIdentity() {}

  /** Gives {@code stage} its class and title; call it before the stage is first shown. */
  static void install(Stage stage, WindowViewModel model) {
    Application.GetApplication().setName(NAME); // WM_CLASS, which no public method sets
    stage
        .titleProperty()
        .bind(
            Bindings.createStringBinding(
                () -> title(model.reader().page().get(), model.library().location().get()),
                model.reader().page(),
                model.library().location()));
  }

  /** Its icon in all sizes; not for the UI thread, since each is decoded. */
  static List<Image> icons() {
    return IntStream.of(16, 32, 48, 64, 128, 256)
        .mapToObj(size -> "icon/" + NAME + "-" + size + ".png")
        .map(file -> new Image(String.valueOf(WindowIdentity.class.getResource(file))))
        .toList();
  }

  /** {@code 2026-W31 – library}: the issue or the page, then the folder. */
  private static String title(@Nullable ShownPage page, @Nullable LibraryLocation library) {
    Path folder = library == null ? null : library.root().getFileName();
    String name = folder == null ? "Sennight" : folder.toString();
    if (page == null) {
      return name;
    }
    String issue = page.entry() == null ? "" : page.entry().identity().label();
    return (issue.isEmpty() ? page.title() : issue) + " – " + name;
  }
}
