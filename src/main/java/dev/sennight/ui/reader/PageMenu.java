package dev.sennight.ui.reader;

import dev.sennight.render.PageAddress;
import dev.sennight.ui.command.Command;
import dev.sennight.ui.command.Command.Group;
import dev.sennight.ui.command.CommandMenu;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.page.ShownPage;
import dev.sennight.ui.reader.web.PageView;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** The menu of the page and of its links. */
final class PageMenu {
  private final ReaderView view;
  private final ReaderViewModel model;
  private final Function<Place, List<Command>> places;
  private final Texts texts;
  private final ContextMenu menu = new ContextMenu();

  /**
   * A menu that is not shown.
   *
   * @param places gives what can be done with a place
   */
  PageMenu(
      ReaderView view, ReaderViewModel model, Function<Place, List<Command>> places, Texts texts) {
    this.view = view;
    this.model = model;
    this.places = places;
    this.texts = texts;
  }

  void install(PageView page) {
    page.node().setOnContextMenuRequested(event -> show(page, event));
    page.node().addEventFilter(MouseEvent.MOUSE_PRESSED, event -> menu.hide());
  }

  private void show(PageView page, ContextMenuEvent event) {
    boolean key = event.isKeyboardTrigger();
    double[] focused = key ? page.script().focusedPlace() : null;
    PageAddress link = key ? PageAddress.parse(page.script().focusedLink()) : page.hovered().get();
    menu.getItems().setAll(CommandMenu.items(link == null ? page() : link(link), texts));
    if (!menu.getItems().isEmpty()) {
      menu.getItems().add(new SeparatorMenuItem());
    }
    menu.getItems().addAll(CommandMenu.items(text(page), texts));
    Point2D at = focused == null ? null : page.node().localToScreen(focused[0], focused[1]);
    if (at == null) {
      menu.show(page.node(), event.getScreenX(), event.getScreenY());
    } else {
      menu.show(page.node(), at.getX(), at.getY());
    }
  }

  private List<Command> link(PageAddress link) {
    Place place = LinkPlace.of(link);
    if (place != null) {
      return places.apply(place);
    }
    List<Command> commands = new ArrayList<>();
    commands.add(Command.of("openHere", Group.READ, () -> model.follow(link)));
    String words = LinkWords.copied(link);
    if (!words.isEmpty()) {
      commands.add(Command.of("copyLink", Group.READ, () -> model.copy(words)));
    }
    return commands;
  }

  private List<Command> page() {
    @Nullable ShownPage shown = model.page().get();
    return shown == null
        ? List.of()
        : places.apply(shown.place()).stream()
            .filter(command -> !command.id().equals("openHere"))
            .toList();
  }

  private List<Command> text(PageView page) {
    List<Command> commands = new ArrayList<>();
    if (!page.script().selection().isEmpty()) {
      commands.addAll(view.highlights().commands());
      commands.add(Command.of("copy", Group.READ, view::copy));
    }
    commands.add(Command.of("selectAll", Group.READ, page.script()::selectAll));
    commands.add(Command.of("back", Group.GO, () -> model.go(-1)).when(model.canGoBack()));
    return commands;
  }
}
