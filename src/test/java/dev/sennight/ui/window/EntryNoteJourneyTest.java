package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.ui.side.SidePart;
import dev.sennight.ui.side.SideRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An entry gets a note and tags, which the side pane shows and search finds. */
class EntryNoteJourneyTest {
  @TempDir Path folder;

  private static @Nullable TextInputControl field(String style) {
    return Window.getWindows().stream()
        .filter(Popup.class::isInstance)
        .map(popup -> popup.getScene().lookup(style))
        .filter(TextInputControl.class::isInstance)
        .map(TextInputControl.class::cast)
        .findFirst()
        .orElse(null);
  }

  private static boolean sideShows(Driver window, String name, String value) {
    return window.window().model().side().rows().contains(new SideRow.OfFact(name, value));
  }

  @Test
  void aKeyOpensTheNoteAndItIsKeptAsTyped() throws Exception {
    try (Driver window = Driver.open(Tour.library(folder), folder.resolve("data"), null)) {
      window.untilPageShows("一台机器人走进了仓库");
      Driver.onUi(() -> {
        window.window().model().side().part().set(SidePart.INFO);
        window.window().model().side().shown().set(true);
        return folder;
      });
      window.press(KeyCode.SHIFT, KeyCode.N);
      window.until("the editor", () -> field(".note-text") != null);
      Driver.onUi(() -> {
        Objects.requireNonNull(field(".note-text")).setText("xylophone\n**later**");
        Objects.requireNonNull(field(".own-tags")).setText("to read， 年终");
        return folder;
      });
      window.until("kept as typed", () -> sideShows(window, "Own tags", "to read, 年终"));
      Driver.onUi(() -> {
        Objects.requireNonNull(field(".note-text")).getScene().getWindow().hide();
        return folder;
      });
      window.until("the note", () -> sideShows(window, "Note", "xylophone\n**later**"));
      window.until("said", () -> window.labelsNow("notice").contains("Note and tags saved"));

      window.command("search");
      window.type("xylophone");
      window.until("the hit", () -> window.rowsNow().contains("第 18 周的机器人"));
      assertEquals(List.of("第 18 周的机器人"), window.rows());
    }
  }
}
