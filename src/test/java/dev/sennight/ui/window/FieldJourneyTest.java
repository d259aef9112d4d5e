package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keys do while a field, a button or a question has the keyboard. */
class FieldJourneyTest {
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
      window.until("read", () -> window.labelsNow("only-bar").contains("Unread 2"));
      window.press(KeyCode.SLASH);
      window.type("abc");
      window.press(KeyCode.CONTROL, KeyCode.Z);
      window.press(KeyCode.CONTROL, KeyCode.Z);
      window.until("nothing typed", () -> window.window().model().search().query().get().isEmpty());
      assertEquals(List.of(), window.labels("notice"));
      window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
      window.press(KeyCode.CONTROL, KeyCode.Z);
      window.until(
          "undone", () -> window.labelsNow("notice").contains("Undone: 1 entry unread again"));
    }
  }

  private static void focusButton(Driver window, String name) throws Exception {
    Driver.onUi(() -> {
      window.window().scene().getRoot().lookupAll(".button").stream()
          .filter(button -> name.equals(button.getAccessibleText()))
          .findFirst()
          .orElseThrow()
          .requestFocus();
      return name;
    });
    assertEquals(name, Driver.onUi(window::focused));
  }

  @Test
  void lettersRunCommandsOnAButtonAndSpacePressesIt() throws Exception {
    try (Driver window = open()) {
      focusButton(window, "Add or remove star");
      window.press(KeyCode.J);
      window.untilPageShows("第二台机器人");
      window.command("insight");
      window.until("the terms", () -> window.shows("trend-chip"));
      window.focus("trend-chip");
      window.press(KeyCode.SPACE);
      window.until("no term", () -> !window.shows("trend-chip"));
      window.focus("insight .button-icon");
      window.press(KeyCode.ESCAPE);
      window.until("the list", () -> !window.shows("insight-view"));
    }
  }

  @Test
  void escapeInTheListEmptiesItsFilter() throws Exception {
    try (Driver window = open()) {
      window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
      window.type("zzz");
      window.until("no rows", () -> window.rowsNow().isEmpty());
      window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
      window.press(KeyCode.ESCAPE);
      window.until("all rows", () -> window.rowsNow().equals(ROWS));
    }
  }

  @Test
  void enterInAFieldIsNoAnswerToAQuestion() throws Exception {
    String address = "https://example.org/model";
    try (Driver window = open()) {
      leave(window, address);
      window.until("the keyboard on the question", () -> button(window).equals("Open"));
      window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
      window.press(KeyCode.ENTER);
      window.nextFrame();
      assertEquals(address, Driver.onUi(() -> window.window().model().notices().leaving().get()));
      assertEquals(List.of(), Driver.onUi(() -> window.window().model().notices().shown()));
    }
  }

  @Test
  void anAnsweredQuestionGivesTheKeyboardBack() throws Exception {
    try (Driver window = open()) {
      window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
      leave(window, "https://example.org/model");
      window.until("the keyboard on the question", () -> button(window).equals("Open"));
      window.press(KeyCode.TAB);
      window.press(KeyCode.TAB);
      window.press(KeyCode.ENTER);
      window.until("no question", () -> window.labelsNow("notice").isEmpty());
      assertEquals("Entries", Driver.onUi(window::focused));
      assertEquals(
          "https://example.org/model",
          Driver.onUi(() -> Clipboard.getSystemClipboard().getString()));
    }
  }

  private static void leave(Driver window, String address) throws Exception {
    Driver.onUi(() -> {
      window.window().model().notices().leave(address);
      return address;
    });
  }

  /** The words of the button that has the keyboard. */
  private static String button(Driver window) {
    return window.window().scene().getFocusOwner() instanceof Button button
        ? String.valueOf(button.getText())
        : "";
  }
}
