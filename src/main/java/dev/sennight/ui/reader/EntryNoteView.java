package dev.sennight.ui.reader;

import dev.sennight.ui.reader.EntryNotes.Kept;
import dev.sennight.ui.text.Texts;
import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/** Edits the note and the tags of the entry that is shown; they are kept as they are typed. */
public final class EntryNoteView {
  private final EntryNotes notes;
  private final Texts texts;

  EntryNoteView(EntryNotes notes, Texts texts) {
    this.notes = notes;
    this.texts = texts;
  }

  /** Opens the editor over the upper part of {@code page}; a click outside and Esc close it. */
  public void open(Node page) {
    notes.read(kept -> edit(kept, page));
  }

  private void edit(Kept first, Node page) {
    TextArea note = new TextArea(first.note());
    note.getStyleClass().add("note-text");
    note.setWrapText(true);
    note.setPrefColumnCount(36);
    note.setPrefRowCount(8);
    note.setPromptText(texts.get("highlight.note.prompt"));
    TextField tags = new TextField(String.join(", ", first.tags()));
    tags.getStyleClass().add("own-tags");
    tags.setPromptText(texts.get("entryNote.tags.prompt"));
    Kept[] kept = {first};
    Runnable keep =
        () -> {
          Kept now = first.typed(note.getText(), tags.getText());
          notes.keep(kept[0], now);
          kept[0] = now;
        };
    PauseTransition pause = new PauseTransition(HighlightMenu.TYPING);
    pause.setOnFinished(event -> keep.run());
    note.textProperty().addListener((property, before, now) -> pause.playFromStart());
    tags.textProperty().addListener((property, before, now) -> pause.playFromStart());
    VBox box = new VBox(label("entryNote.title", note), note, label("entryNote.tags", tags), tags);
    Popup popup = HighlightMenu.popup(box, page);
    popup.setOnHidden(event -> {
      pause.stop();
      keep.run();
      notes.changed(first, kept[0]);
      page.requestFocus();
    });
    Point2D corner = page.localToScreen(40, 40);
    popup.show(page, corner.getX(), corner.getY());
    note.requestFocus();
    note.end();
  }

  private Label label(String key, TextInputControl field) {
    Label label = new Label(texts.get(key));
    label.setLabelFor(field);
    return label;
  }
}
