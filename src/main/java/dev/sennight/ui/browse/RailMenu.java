package dev.sennight.ui.browse;

import dev.sennight.ui.page.FlowViewModel;
import dev.sennight.ui.page.Listing;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputDialog;
import org.jspecify.annotations.Nullable;

/** What can be done with a line of the rail: saved searches and read marks. */
final class RailMenu {
  private final RailViewModel model;
  private final Supplier<@Nullable FlowViewModel> marks;
  private final Texts texts;
  private final ContextMenu menu = new ContextMenu();

  RailMenu(RailViewModel model, Supplier<@Nullable FlowViewModel> marks, Texts texts) {
    this.model = model;
    this.marks = marks;
    this.texts = texts;
  }

  /** Shows the menu of {@code item}; nothing for a line that has none. */
  void show(RailItem item, Node owner, double screenX, double screenY) {
    menu.hide();
    menu.getItems().setAll(items(item, owner));
    if (!menu.getItems().isEmpty()) {
      menu.show(owner, screenX, screenY);
    }
  }

  private List<MenuItem> items(RailItem item, Node owner) {
    FlowViewModel known = marks.get();
    List<MenuItem> items = new ArrayList<>();
    if (item.listing() instanceof Listing.Search) {
      items.add(item("rail.rename", () -> rename(item, owner)));
      items.add(item("rail.delete", () -> delete(item)));
    } else if (known != null) {
      List<String> issues = model.issues(item);
      int at = item.listing() instanceof Listing.InDocument(String file) ? issues.indexOf(file) : 0;
      if (at >= 0 && at + 1 < issues.size()) {
        String key = item.children().isEmpty() ? "rail.readOlder" : "rail.readButNewest";
        items.add(item(key, () -> known.readAll(issues.subList(at + 1, issues.size()))));
      }
    }
    return items;
  }

  private MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem(texts.get(key));
    item.setOnAction(event -> action.run());
    return item;
  }

  /** Asks for another name of a saved search. */
  void rename(RailItem item, Node owner) {
    SavedSearches searches = model.searches();
    if (searches != null && item.listing() instanceof Listing.Search(String query)) {
      TextInputDialog dialog = new TextInputDialog(item.label());
      dialog.initOwner(owner.getScene().getWindow());
      dialog.setTitle(texts.get("rail.rename"));
      dialog.setHeaderText(null);
      dialog.setGraphic(null);
      dialog.setContentText(texts.get("rail.newName"));
      dialog.showAndWait().ifPresent(name -> searches.rename(query, name));
    }
  }

  /** Deletes a saved search. */
  void delete(RailItem item) {
    SavedSearches searches = model.searches();
    if (searches != null && item.listing() instanceof Listing.Search(String query)) {
      searches.save(query, false);
    }
  }
}
