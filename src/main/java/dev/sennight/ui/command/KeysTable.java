package dev.sennight.ui.command;

import dev.sennight.ui.text.Texts;
import java.util.List;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;

/** Shows which keys do what. */
public final class KeysTable {
  private KeysTable() {}

  /** Shows the table over {@code owner}. */
  public static void show(Stage owner, List<Command> commands, Texts texts) {
    GridPane table = new GridPane(24, 6);
    int row = 0;
    for (Command command : commands) {
      if (!command.keys().isEmpty()) {
        Label keys = new Label(KeyNames.all(command));
        keys.getStyleClass().add("muted");
        table.addRow(row++, new Label(texts.get(command.textKey())), keys);
      }
    }
    ScrollPane pane = new ScrollPane(table);
    pane.setFitToWidth(true);
    pane.setPrefSize(440, 480);
    ButtonType close = new ButtonType(texts.get("notice.close"), ButtonData.CANCEL_CLOSE);
    Alert dialog = new Alert(Alert.AlertType.INFORMATION, "", close);
    dialog.initOwner(owner);
    dialog.setTitle(texts.get("command.keys"));
    dialog.setHeaderText(texts.get("command.keys"));
    dialog.setGraphic(null);
    dialog.getDialogPane().setContent(pane);
    dialog.show();
  }
}
