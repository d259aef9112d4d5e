package dev.sennight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keys do while a field or a button has the keyboard. */
class KeyJourneyTest {
  private static final List<String> ROWS = List.of("[专题]", "第一条", "第二条", "第三条");

  @TempDir Path folder;

  @BeforeEach
  void writeLibrary() throws IOException {
    Path weekly = Files.createDirectories(folder.resolve("library/weekly"));
    Files.writeString(
        weekly.resolve("2025W18.md"),
        """
        # 2025 年第 18 周技术汇总

        ## 专题

        ### 第一条

        一台机器人走进了仓库。

        ### 第二条

        第二台机器人也来了。

        ### 第三条

        它们一起上架。
        """);
  }

  private Driver open() throws Exception {
    Driver window = Driver.open(folder.resolve("library"), folder.resolve("data"), null);
    window.untilPageShows("一台机器人");
    return window;
  }

  @Test
  void aFieldKeepsTheKeysThatEditIt() throws Exception {
    try (Driver window = open()) {
      window.until("read", () -> window.labelsNow("rail").contains("2 / 3"));
      window.press(KeyCode.SLASH);
      window.type("abc");
      window.press(KeyCode.CONTROL, KeyCode.Z);
      window.press(KeyCode.CONTROL, KeyCode.Z);
      window.until("nothing typed", () -> window.window().model().search().query().get().isEmpty());
      assertEquals(List.of(), window.labels("notice"));
      window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
      window.press(KeyCode.CONTROL, KeyCode.Z);
      window.until("undone", () -> window.labelsNow("notice").contains("Taken back for 1 entry."));
    }
  }
}
