package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.glass.ui.Application;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the desktop and its task bar show of a window. */
class WindowIdentityTest {
  @TempDir Path folder;

  @Test
  void theWindowIsNamedByItsIssueAndHasItsOwnIconAndClass() throws Exception {
    Path weekly = Files.createDirectories(folder.resolve("digests/weekly"));
    Files.writeString(
        weekly.resolve("2026W31.md"), "# 2026 年第 31 周汇总\n\n## 工具\n\n### 一件工具\n\n它很快。\n");
    try (Driver window = Driver.open(folder.resolve("digests"), folder.resolve("data"), null)) {
      Stage stage = (Stage) window.window().scene().getWindow();
      window.until("the title", () -> stage.getTitle().equals("2026-W31 – digests"));
      assertEquals(
          List.of(16.0, 32.0, 48.0, 64.0, 128.0, 256.0),
          Driver.onUi(() -> stage.getIcons().stream().map(icon -> icon.getWidth()).toList()));
      assertEquals("sennight", Driver.onUi(() -> Application.GetApplication().getName()));
    }
  }
}
