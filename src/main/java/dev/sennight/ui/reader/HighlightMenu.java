package dev.sennight.ui.reader;

import dev.sennight.model.Highlight;
import dev.sennight.model.Highlight.Color;
import dev.sennight.ui.command.Command;
import dev.sennight.ui.command.Command.Group;
import dev.sennight.ui.reader.web.PageScript.Sentence;
import dev.sennight.ui.reader.web.PageScript.ShownHighlight;
import dev.sennight.ui.reader.web.PageView;
import dev.sennight.ui.reader.web.SelectedPassage;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Makes highlights of what is selected in the page, and opens the menu and note of one. */
public final class HighlightMenu {
  /** As long a pause in typing keeps what was typed. */
  static final Duration TYPING = Duration.millis(400);

  /** Pixels from which on the mouse selects and does not click. */
  private static final double DRAGGED = 4;

  private final PageHighlights highlights;
  private final Texts texts;
  private @Nullable PageView page;
  private Point2D pressed = Point2D.ZERO;

  HighlightMenu(PageHighlights highlights, Texts texts) {
    this.highlights = highlights;
    this.texts = texts;
  }

  /** Opens the menu of highlights that are clicked in {@code shown}. */
  void install(PageView shown) {
    page = shown;
    shown.node().addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressed = shown.mouse());
    shown.onHighlight(id -> {
      if (pressed.distance(shown.mouse()) < DRAGGED) {
        highlights.find(id, highlight -> show(highlight, shown.node(), at()));
      }
    });
  }

  private Point2D at() {
    Point2D screen = page == null ? null : page.node().localToScreen(page.mouse());
    return screen == null ? Point2D.ZERO : screen;
  }

  /** Highlights what is selected; says so when nothing is. */
  public void make(Color color) {
    make(color, highlight -> {});
  }

  /** Highlights what is selected, in yellow, and opens the note on it. */
  public void makeWithNote() {
    PageView shown = page;
    if (shown != null) {
      make(Color.YELLOW, highlight -> edit(highlight, shown.node(), at()));
    }
  }

  private void make(Color color, Consumer<Highlight> made) {
    withSelected((shown, selected) -> {
      shown.script().clearSelection(); // it would cover the colour
      highlights.make(selected, color, made);
    });
  }

  /** Selects a sentence of the page, to be highlighted. */
  public void select(Sentence which) {
    PageView shown = page;
    if (shown != null) {
      shown.script().select(which);
    }
  }

  /** Opens the menu of the highlight that is nearest to where one reads; says so without one. */
  public void openNearest() {
    PageView shown = page;
    ShownHighlight nearest = shown == null ? null : shown.script().nearestHighlight();
    if (shown == null || nearest == null) {
      highlights.nothingHighlighted();
    } else {
      Point2D at = shown.node().localToScreen(nearest.x(), nearest.y());
      highlights.find(nearest.id(), highlight -> show(highlight, shown.node(), at));
    }
  }

  /** Opens the note and the tags of the entry that is shown. */
  public void noteOnEntry() {
    PageView shown = page;
    if (shown != null) {
      new EntryNoteView(highlights.entryNotes(), texts).open(shown.node());
    }
  }

  private void copyAddress() {
    withSelected((shown, selected) -> highlights.copyAddress(selected));
  }

  private void withSelected(BiConsumer<PageView, SelectedPassage> action) {
    PageView shown = page;
    SelectedPassage selected = shown == null ? null : shown.script().passage();
    if (shown == null || selected == null) {
      highlights.nothingSelected();
    } else {
      action.accept(shown, selected);
    }
  }

  /** The commands for what is selected; none for a page without entries. */
  List<Command> commands() {
    if (!highlights.canHighlight()) {
      return List.of();
    }
    List<Command> commands = new ArrayList<>();
    for (Color color : Color.values()) {
      commands.add(Command.of("highlight." + color.label(), Group.READ, () -> make(color)));
    }
    commands.add(Command.of("highlightNote", Group.READ, this::makeWithNote));
    commands.add(Command.of("copyPassageAddress", Group.READ, this::copyAddress));
    return commands;
  }

  /** Opens the menu at a place on the screen. */
  void show(Highlight highlight, Node page, Point2D at) {
    ContextMenu menu = new ContextMenu();
    for (Color color : Color.values()) {
      RadioMenuItem item = new RadioMenuItem(texts.get("command.highlight." + color.label()));
      item.setSelected(color == highlight.color());
      item.setOnAction(event -> highlights.color(highlight, color));
      menu.getItems().add(item);
    }
    menu.getItems().add(new SeparatorMenuItem());
    menu.getItems().add(item("highlight.note", () -> edit(highlight, page, at)));
    menu.getItems().add(item("highlight.copy", () -> highlights.copy(highlight)));
    menu.getItems().add(item("highlight.delete", () -> highlights.delete(highlight)));
    menu.show(page, at.getX(), at.getY());
  }

  private MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem(texts.get(key));
    item.setOnAction(event -> action.run());
    return item;
  }

  /** What edits a note over {@code page}; a click outside and Esc close it. */
  static Popup popup(VBox box, Node page) {
    box.getStyleClass().add("note-editor");
    box.getStylesheets().addAll(page.getScene().getStylesheets());
    Popup popup = new Popup();
    popup.setAutoHide(true);
    popup.setHideOnEscape(true);
    popup.getContent().add(box);
    return popup;
  }

  /** Opens the note, which is kept as it is typed; a click outside and Esc close it. */
  void edit(Highlight highlight, Node page, Point2D at) {
    TextArea note = new TextArea(highlight.note());
    note.getStyleClass().add("note-text");
    note.setWrapText(true);
    note.setPrefColumnCount(28);
    note.setPrefRowCount(6);
    note.setPromptText(texts.get("highlight.note.prompt"));
    Label title = new Label(texts.get("highlight.note.title"));
    title.setLabelFor(note);
    VBox box = new VBox(title, note);
    Popup popup = popup(box, page);
    String[] kept = {highlight.note()};
    Runnable keep =
        () -> {
          if (!note.getText().equals(kept[0])) {
            kept[0] = note.getText();
            highlights.note(highlight, kept[0]);
          }
        };
    PauseTransition pause = new PauseTransition(TYPING);
    pause.setOnFinished(event -> keep.run());
    note.textProperty().addListener((property, before, now) -> pause.playFromStart());
    popup.setOnHidden(event -> {
      pause.stop();
      keep.run();
      page.requestFocus();
    });
    popup.show(page, at.getX(), at.getY());
    note.requestFocus();
    note.end();
  }
}
