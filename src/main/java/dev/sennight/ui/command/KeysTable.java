package dev.sennight.ui.command;

import dev.sennight.ui.text.Texts;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Insets;
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
    ScrollPane pane = new ScrollPane(table(commands, texts));
    pane.setAccessibleText(texts.get("command.keys"));
    pane.setFitToWidth(true);
    pane.setPrefSize(520, 480);
    ButtonType close = new ButtonType(texts.get("notice.close"), ButtonData.CANCEL_CLOSE);
    Alert dialog = new Alert(Alert.AlertType.INFORMATION, "", close);
    dialog.initOwner(owner);
    dialog.setTitle(texts.get("command.keys"));
    dialog.setHeaderText(texts.get("command.keys"));
    dialog.setGraphic(null);
    dialog.getDialogPane().setContent(pane);
    dialog.setOnShown(event -> Platform.runLater(pane::requestFocus)); // so that arrows scroll
    dialog.show();
  }

  private static GridPane table(List<Command> commands, Texts texts) {
    GridPane table = new GridPane(24, 6);
    int row = 0;
    for (Command.Group group : Command.Group.values()) {
      Label title = new Label(texts.get(group.textKey()));
      title.getStyleClass().add("pane-title");
      GridPane.setMargin(title, new Insets(row == 0 ? 0 : 12, 0, 0, 0));
      table.add(title, 0, row++, 2, 1);
      for (Command command : commands) {
        if (command.group() == group && !command.keys().isEmpty()) {
          Label keys = new Label(KeyNames.all(command));
          keys.getStyleClass().add("muted");
          table.addRow(row++, new Label(texts.get(command.textKey())), keys);
        }
      }
    }
    return table;
  }
}
