package dev.sennight.ui.browse;

import dev.sennight.ui.command.Command;
import dev.sennight.ui.command.Command.Group;
import dev.sennight.ui.page.FlowViewModel;
import dev.sennight.ui.page.Listing;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.TextInputDialog;
import org.jspecify.annotations.Nullable;

/** What can be done with a line of the rail: saved searches and read marks. */
final class RailMenu {
  private final RailViewModel model;
  private final Supplier<@Nullable FlowViewModel> marks;
  private final Texts texts;

  RailMenu(RailViewModel model, Supplier<@Nullable FlowViewModel> marks, Texts texts) {
    this.model = model;
    this.marks = marks;
    this.texts = texts;
  }

  /** What can be done with {@code item} besides opening it. */
  List<Command> of(RailItem item, Node owner) {
    FlowViewModel known = marks.get();
    List<Command> items = new ArrayList<>();
    if (item.listing() instanceof Listing.Search) {
      items.add(Command.of("renameSearch", Group.GO, () -> rename(item, owner)));
      items.add(Command.of("deleteSearch", Group.GO, () -> delete(item)));
    } else if (known != null) {
      List<String> issues = model.issues(item);
      int at = item.listing() instanceof Listing.InDocument(String file) ? issues.indexOf(file) : 0;
      if (at >= 0 && at + 1 < issues.size()) {
        String id = item.children().isEmpty() ? "readOlder" : "readButNewest";
        Runnable read = () -> known.readAll(issues.subList(at + 1, issues.size()));
        items.add(Command.of(id, Group.READ, read));
      }
    }
    return items;
  }

  /** Asks for another name of a saved search. */
  void rename(RailItem item, Node owner) {
    SavedSearches searches = model.searches();
    if (searches != null && item.listing() instanceof Listing.Search(String query)) {
      TextInputDialog dialog = new TextInputDialog(item.label());
      dialog.initOwner(owner.getScene().getWindow());
      dialog.setTitle(texts.get("command.renameSearch"));
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
