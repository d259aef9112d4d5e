package dev.sennight.ui.command;

import dev.sennight.ui.text.Texts;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the mouse does with an item of a list or tree besides choosing it: its menu, which a key
 * opens as well, and a new tab by a middle click or a click with Ctrl.
 */
public final class ItemMenu<T> {
  /** Id of the command that a middle click runs. */
  public static final String OPEN_TAB = "openTab";

  private final Control control;
  private final Class<T> type;
  private final Function<T, List<Command>> commands;
  private final Texts texts;
  private final ContextMenu menu = new ContextMenu();

  private ItemMenu(
      Control control, Class<T> type, Function<T, List<Command>> commands, Texts texts) {
    this.control = control;
    this.type = type;
    this.commands = commands;
    this.texts = texts;
  }

  /**
   * Gives the items of {@code control} a menu.
   *
   * @param selected the item that the key means; null for none
   * @param commands what can be done with an item; none for one without a menu
   */
  public static <T> void install(
      Control control,
      Class<T> type,
      Supplier<@Nullable T> selected,
      Function<T, List<Command>> commands,
      Texts texts) {
    ItemMenu<T> items = new ItemMenu<>(control, type, commands, texts);
    control.addEventFilter(MouseEvent.MOUSE_PRESSED, items::press);
    control.addEventFilter(MouseEvent.MOUSE_CLICKED, items::click);
    control.addEventHandler(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> items.show(event, selected.get()));
  }

  /**
   * Asks what has the keyboard in {@code window} for its menu, as the mouse's other button does.
   */
  public static void request(Node window) {
    Node owner = window.getScene().getFocusOwner();
    Bounds bounds = owner == null ? null : owner.localToScreen(owner.getLayoutBounds());
    if (bounds != null) {
      double x = bounds.getCenterX();
      double y = bounds.getCenterY();
      Event.fireEvent(
          owner,
          new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, x, y, x, y, true, null));
    }
  }

  /** Such a press does not choose the item. */
  private void press(MouseEvent event) {
    menu.hide();
    if ((opensTab(event) || event.getButton() == MouseButton.SECONDARY)
        && cell(event.getTarget()) != null) {
      event.consume();
    }
  }

  private void click(MouseEvent event) {
    T item = opensTab(event) ? item(cell(event.getTarget())) : null;
    if (item != null) {
      event.consume();
      commands.apply(item).stream()
          .filter(command -> command.id().equals(OPEN_TAB))
          .forEach(Command::run);
    }
  }

  private static boolean opensTab(MouseEvent event) {
    return event.getButton() == MouseButton.MIDDLE
        || event.getButton() == MouseButton.PRIMARY && event.isShortcutDown();
  }

  private void show(ContextMenuEvent event, @Nullable T selected) {
    event.consume();
    T item = event.isKeyboardTrigger() ? selected : item(cell(event.getTarget()));
    if (item == null) {
      return;
    }
    menu.getItems().setAll(CommandMenu.items(commands.apply(item), texts));
    if (menu.getItems().isEmpty()) {
      return;
    }
    Node cell = event.isKeyboardTrigger() ? selectedCell() : null;
    if (cell == null) {
      menu.show(control, event.getScreenX(), event.getScreenY());
    } else {
      Bounds bounds = cell.localToScreen(cell.getLayoutBounds());
      menu.show(control, bounds.getMinX() + bounds.getHeight(), bounds.getMaxY());
    }
  }

  private @Nullable Node selectedCell() {
    return control.lookupAll(".cell").stream()
        .filter(node -> node instanceof IndexedCell<?> cell && cell.isSelected())
        .findFirst()
        .orElse(null);
  }

  private @Nullable T item(@Nullable IndexedCell<?> cell) {
    return cell != null && type.isInstance(cell.getItem()) ? type.cast(cell.getItem()) : null;
  }

  private static @Nullable IndexedCell<?> cell(EventTarget target) {
    Node node = target instanceof Node hit ? hit : null;
    while (node != null && !(node instanceof IndexedCell<?>)) {
      node = node.getParent();
    }
    return node instanceof IndexedCell<?> cell && !cell.isEmpty() ? cell : null;
  }
}
