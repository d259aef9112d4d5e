package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.library.EntryAddress;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryLocation;
import dev.sennight.model.Highlight;
import dev.sennight.model.TextAnchor;
import dev.sennight.render.PageAnchors;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.page.ShownPage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passages are highlighted in the page, and are there again when it is opened again. */
class HighlightJourneyTest {
  private static final String OWN =
      "[].map.call(document.querySelectorAll('mark.own'),function(m){return m.className.replace("
          + "/ own-[^ ]*/,'')+':'+m.textContent;}).join('|')";

  @TempDir Path folder;

  private Driver open() throws Exception {
    Driver window = Driver.open(Tour.library(folder), folder.resolve("data"), null);
    window.untilPageShows("一台机器人走进了仓库");
    return window;
  }

  /** Selects words of the page, from the beginning of one to the end of the other. */
  private static void select(Driver window, String from, String to) throws Exception {
    String script =
        """
        (function(){var walk=document.createTreeWalker(document.querySelector('main'),4),n,a,b;
        while(n=walk.nextNode()){
          if(!a&&n.data.indexOf('%1$s')>=0)a=[n,n.data.indexOf('%1$s')];
          if(a&&!b&&n.data.indexOf('%2$s')>=0)b=[n,n.data.indexOf('%2$s')+%3$d];}
        window.getSelection().setBaseAndExtent(a[0],a[1],b[0],b[1]);return 'done';})()
        """
            .formatted(from, to, to.length());
    window.inPage(script);
  }

  private static void untilOwn(Driver window, String marks) throws Exception {
    window.until(marks, () -> window.web().getEngine().executeScript(OWN).equals(marks));
  }

  private static List<Highlight> kept(Driver window) throws Exception {
    Library library = Driver.onUi(() -> window.window().model().library().opened().get());
    assertNotNull(library);
    return library.personal().highlights();
  }

  private static void click(Driver window) throws Exception {
    String place =
        window.inPage(
            "(function(){var r=document.querySelector('mark.own').getClientRects()[0];"
                + "return (r.left+3)+','+(r.top+3);})()");
    String[] xy = place.split(",", -1);
    Driver.onUi(() -> {
      Point2D at = window.web().localToScreen(Double.parseDouble(xy[0]), Double.parseDouble(xy[1]));
      Robot robot = new Robot();
      robot.mouseMove(at);
      robot.mouseClick(MouseButton.PRIMARY);
      return at;
    });
    window.until("the menu", () -> item("Delete highlight") != null);
  }

  private static @Nullable MenuItem item(String words) {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
        .filter(item -> words.equals(item.getText()))
        .findFirst()
        .orElse(null);
  }

  private static void choose(String words) throws Exception {
    Driver.onUi(() -> {
      MenuItem item = Objects.requireNonNull(item(words));
      item.getParentPopup().hide();
      item.fire();
      return words;
    });
  }

  @Test
  void aKeyHighlightsTheSelectionOverLinksAndItStays() throws Exception {
    try (Driver window = open()) {
      select(window, "走进了仓库", "第 18 周的工具");
      window.press(KeyCode.H);
      untilOwn(window, "own yellow:走进了仓库，参见 |own yellow:机器人|own yellow:、|own yellow:第 18 周的工具");
      window.until("said", () -> window.labelsNow("notice").contains("Highlighted"));
      Highlight made = kept(window).getFirst();
      TextAnchor anchor = Objects.requireNonNull(made.anchor());
      assertEquals("走进了仓库，参见 机器人、第 18 周的工具", anchor.exact());
      assertTrue(anchor.prefix().endsWith("一台机器人"), anchor.prefix());

      window.command("whole");
      window.until(
          "the whole issue",
          () ->
              window.window().model().reader().page().get().place() instanceof Place.AtDocument
                  && window.text().contains("这个工具与上周的不同"));
      untilOwn(window, "own yellow:走进了仓库，参见 |own yellow:机器人|own yellow:、|own yellow:第 18 周的工具");
    }
  }

  @Test
  void aSentenceIsHighlightedAndOpenedByKeysAlone() throws Exception {
    try (Driver window = open()) {
      window.focus("reader");
      window.press(KeyCode.V);
      window.press(KeyCode.ALT, KeyCode.DIGIT2);
      window.until(
          "green",
          () ->
              window.web().getEngine().executeScript(OWN) instanceof String own
                  && own.startsWith("own green:一台机器人走进了仓库"));
      Highlight made = kept(window).getFirst();
      assertEquals(Highlight.Color.GREEN, made.color());
      assertEquals("一台机器人走进了仓库", Objects.requireNonNull(made.anchor()).exact().substring(0, 10));
      window.press(KeyCode.ALT, KeyCode.H);
      window.until("the menu", () -> item("Delete highlight") != null);
    }
  }

  /** What is folded cannot be seen, so it is not selected by keys. */
  @Test
  void sentencesInAClosedFoldAreSteppedOver() throws Exception {
    Path library = Tour.library(folder);
    Path issue = library.resolve("weekly/2025W18.md");
    String folded = "开头一句。\n\n<details>\n<summary>更多</summary>\n\n折起的一句。\n\n</details>\n\n末尾一句。";
    Files.writeString(issue, Files.readString(issue).replaceFirst("一台机器人走进了仓库.*", folded));
    try (Driver window = Driver.open(library, folder.resolve("data"), null)) {
      window.untilPageShows("末尾一句");
      window.focus("reader");
      List<String> selected = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        window.press(KeyCode.V);
        selected.add(window.inPage("window.getSelection().toString()").strip());
      }
      assertEquals(List.of("开头一句。", "更多", "末尾一句。"), selected.stream().distinct().limit(3).toList());
    }
  }

  @Test
  void anAddressLeadsToItsEntryAndPassage() throws Exception {
    try (Driver window = open()) {
      String id = Driver.onUi(() -> window.window().model().reader().page().get().place().key());
      window.command("nextEntry");
      window.until("another", () -> !window.text().contains("一台机器人走进了仓库"));
      String address = "sennight://open?id=" + id.substring("entry:".length()) + "&quote=走进了仓库";

      Driver.onUi(() -> {
        window.window().show(EntryAddress.parse(address).orElseThrow());
        return address;
      });

      window.untilPageShows("一台机器人走进了仓库");
      window.until(
          "marked",
          () ->
              "走进了仓库"
                  .equals(
                      window
                          .web()
                          .getEngine()
                          .executeScript(
                              "[].map.call(document.querySelectorAll('mark'),function(m){return"
                                  + " m.textContent;}).join('|')")));
    }
  }

  /** Another library may have been opened in the window meanwhile. */
  @Test
  void anAddressLeadsBackToTheLibraryItIsFor(@TempDir Path other) throws Exception {
    Files.writeString(other.resolve("note.md"), "# Elsewhere\n\nAnother library.\n");
    try (Driver window = open()) {
      String id = Driver.onUi(() -> window.window().model().reader().page().get().place().key());
      Driver.onUi(() -> {
        LibraryLocation here = window.window().model().library().location().get();
        LibraryLocation there =
            new LibraryLocation(
                other, folder.resolve("other"), here.dataFolder(), here.configFolder());
        window.window().model().lastPlace().open(there);
        return there;
      });
      window.untilPageShows("Another library");

      Driver.onUi(() -> {
        String address = "sennight://open?id=" + id.substring("entry:".length());
        window.window().show(EntryAddress.parse(address).orElseThrow());
        return address;
      });
      window.untilPageShows("一台机器人走进了仓库");
    }
  }

  @Test
  void aClickOpensWhatCanBeDoneWithIt() throws Exception {
    try (Driver window = open()) {
      select(window, "走进了仓库", "走进了仓库");
      window.press(KeyCode.H);
      untilOwn(window, "own yellow:走进了仓库");

      click(window);
      choose("Highlight in pink");
      untilOwn(window, "own pink:走进了仓库");

      click(window);
      choose("Copy with citation");
      window.until("copied", () -> window.labelsNow("notice").contains("Copied"));
      String copied = Driver.onUi(() -> Clipboard.getSystemClipboard().getString());
      assertTrue(copied.startsWith("> 走进了仓库\n>\n> — 第 18 周的机器人, "), copied);

      click(window);
      choose("Edit note…");
      window.until("the note", () -> note() != null);
      Driver.onUi(() -> {
        TextArea note = Objects.requireNonNull(note());
        note.setText("**记住**");
        note.getScene().getWindow().hide();
        return folder;
      });
      untilOwn(window, "own pink noted:走进了仓库");
      assertEquals("**记住**", kept(window).getFirst().note());

      click(window);
      choose("Delete highlight");
      untilOwn(window, "");
      assertEquals(List.of(), kept(window));
      undo(window, "Highlight deleted");
      untilOwn(window, "own pink noted:走进了仓库");
    }
  }

  /** Presses the button of the notice that says {@code words}. */
  private static void undo(Driver window, String words) throws Exception {
    window.until(words, () -> window.labelsNow("notice").contains(words));
    Driver.onUi(() -> {
      for (Node notice : window.window().scene().getRoot().lookupAll(".notice")) {
        if (String.valueOf(notice.getAccessibleText()).endsWith(words)) {
          ((Button) notice.lookup(".button")).fire();
        }
      }
      return words;
    });
  }

  private static @Nullable TextArea note() {
    return Window.getWindows().stream()
        .filter(Popup.class::isInstance)
        .map(popup -> popup.getScene().lookup(".note-text"))
        .filter(TextArea.class::isInstance)
        .map(Node.class::cast)
        .map(TextArea.class::cast)
        .findFirst()
        .orElse(null);
  }

  @Test
  void allStandInAListThatLeadsToThePassage() throws Exception {
    try (Driver window = open()) {
      window.command("highlights");
      window.until(
          "how to make one",
          () ->
              window.labelsNow("list-pane").stream().anyMatch(label -> label.contains("press H")));
      window.command("home");
      window.until("the week", () -> window.rowsNow().contains("第 18 周的机器人"));
      window.untilPageShows("一台机器人走进了仓库");
      select(window, "走进了仓库", "走进了仓库");
      window.press(KeyCode.H);
      untilOwn(window, "own yellow:走进了仓库");

      window.command("highlights");
      window.until("the passage", () -> window.rowsNow().contains("走进了仓库"));
      window.command("list");
      window.press(KeyCode.DOWN);
      window.press(KeyCode.ENTER);
      window.until(
          "its entry",
          () -> {
            ShownPage page = window.window().model().reader().page().get();
            return page != null
                && page.place() instanceof Place.AtEntry(var _, String passage, var _)
                && passage.startsWith("^own-")
                && window.web().getEngine().getDocument().getElementById(PageAnchors.of(passage))
                    != null;
          });
    }
  }

  @Test
  void whatCannotBeHighlightedIsSaid() throws Exception {
    try (Driver window = open()) {
      window.press(KeyCode.H);
      window.until(
          "nothing",
          () -> window.labelsNow("notice").contains("Select the words to highlight first."));
      window.command("whole");
      window.until("the whole issue", () -> window.text().contains("这个工具与上周的不同"));
      select(window, "走进了仓库", "这个工具与上周");
      window.press(KeyCode.H);
      window.until(
          "several",
          () ->
              window.labelsNow("notice").stream()
                  .anyMatch(label -> label.contains("one entry only")));
      assertEquals(List.of(), kept(window));
    }
  }
}
