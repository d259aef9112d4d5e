package dev.sennight.ui.window;

import dev.sennight.render.PageStyle;
import dev.sennight.ui.command.Command;
import dev.sennight.ui.command.Command.Group;
import dev.sennight.ui.command.ItemMenu;
import dev.sennight.ui.library.RecentChoices;
import dev.sennight.ui.library.RecentLibraries;
import dev.sennight.ui.look.Looks;
import dev.sennight.ui.look.LooksViewModel;
import dev.sennight.ui.look.Theme;
import dev.sennight.ui.navigation.ReadingFlow;
import dev.sennight.ui.navigation.WindowViewModel;
import dev.sennight.ui.page.Listing;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.reader.ReaderViewModel;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/** The one list of commands; menus, keys and the palette are made from it. */
final class Commands {
  private Commands() {}

  static List<Command> of(WindowViewModel model, WindowView view, WindowActions window) {
    return java.util.stream.Stream.of(
            library(model, window),
            files(model, window),
            go(model, view),
            flow(model),
            read(model, view),
            look(model, view, window),
            new ReadingCommands(model, view).all())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Command> library(WindowViewModel model, WindowActions window) {
    return List.of(
        Command.of("open", Group.LIBRARY, window::chooseFolder, "Shortcut+O"),
        Command.of("update", Group.LIBRARY, () -> model.library().index(), "F5")
            .when(model.library().opened().isNotNull()),
        Command.of(
            "problems", Group.LIBRARY, () -> model.navigation().list(new Listing.Problems())),
        Command.of("close", Group.LIBRARY, window::close, "Shortcut+Q"));
  }

  private static List<Command> files(WindowViewModel model, WindowActions window) {
    RecentLibraries recent = model.lastPlace().recent();
    var open = model.library().opened().isNotNull();
    return List.of(
        Command.of(
                "recent",
                Group.LIBRARY,
                () ->
                    model
                        .chooser()
                        .open(new RecentChoices(recent.folders(), window::open), "jump.recent"),
                "Shortcut+Alt+O")
            .when(Bindings.isNotEmpty(recent.folders())),
        Command.of("source", Group.READ, model.sources()::openSource, "O")
            .when(
                pageSeen(model)
                    .and(
                        Bindings.createBooleanBinding(
                            () -> model.sources().source() != null, model.reader().page()))),
        Command.of("editor", Group.READ, () -> model.sources().open(false), "Shortcut+E")
            .when(open),
        Command.of("folder", Group.READ, () -> model.sources().open(true), "Shortcut+Alt+F")
            .when(open));
  }

  private static List<Command> go(WindowViewModel model, WindowView view) {
    ReaderViewModel reader = model.reader();
    return List.of(
        Command.of(
            "search", Group.GO, view::focusSearch, "Shortcut+Shift+F", "Slash", "Shortcut+L"),
        Command.of("narrow", Group.GO, view::toggleFilter, "Shortcut+Shift+G")
            .when(model.search().active()),
        Command.of("saveSearch", Group.GO, () -> model.search().toggleSaved(), "Shortcut+D")
            .when(model.search().active()),
        Command.of("exactSearch", Group.GO, () -> model.search().toggleExact(), "Shortcut+Shift+X"),
        Command.of("switcher", Group.GO, model::jump, "Shortcut+K", "Shortcut+P")
            .when(model.library().opened().isNotNull()),
        Command.of("palette", Group.GO, view::openPalette, "Shortcut+Shift+P"),
        Command.of("home", Group.GO, model::home, "Alt+Home"),
        Command.of("back", Group.GO, () -> model.navigation().go(-1), "Alt+Left")
            .when(model.insight().isOpen().or(reader.canGoBack())),
        Command.of("forward", Group.GO, () -> model.navigation().go(1), "Alt+Right")
            .when(reader.canGoForward()),
        Command.of("nextEntry", Group.GO, () -> model.navigation().step(1), "Alt+Down", "J"),
        Command.of(
            "previousEntry", Group.GO, () -> model.navigation().step(-1), "Alt+Up", "K", "P"),
        Command.of("rail", Group.GO, view::focusRail, "Shortcut+1"),
        Command.of("list", Group.GO, view::showRows, "Shortcut+2"),
        Command.of("page", Group.GO, view::focusPage, "Shortcut+3"),
        Command.of("notice", Group.GO, view::focusNotice, "Shortcut+4")
            .when(Bindings.isNotEmpty(model.notices().shown())),
        Command.of(
            "contextMenu", Group.GO, () -> ItemMenu.request(view), "Shift+F10", "Context Menu"),
        Command.of("filter", Group.GO, view::focusFilter, "Shortcut+Shift+L"),
        Command.of(
            "history",
            Group.GO,
            () -> model.navigation().list(new Listing.History()),
            "Shortcut+H"),
        Command.of("storylineOf", Group.GO, model.places()::chooseStory)
            .when(model.library().opened().isNotNull()),
        Command.of("weekNews", Group.GO, () -> model.navigation().open(new Place.AtNews(0)), "W")
            .when(model.library().opened().isNotNull()),
        Command.of("ghosts", Group.GO, () -> model.navigation().list(new Listing.Ghosts())),
        Command.of(
                "insight",
                Group.GO,
                () -> model.flow().marks().afterWriting(model.insight()::open),
                "Shortcut+Shift+K",
                "Shortcut+Shift+R",
                "Shortcut+Shift+O")
            .when(model.library().opened().isNotNull()),
        Command.of("escape", Group.GO, view::escape, "Esc"));
  }

  private static List<Command> flow(WindowViewModel model) {
    ReadingFlow flow = model.flow();
    var shown = pageSeen(model);
    return List.of(
        Command.of("nextUnread", Group.READ, flow::nextUnread, "N").when(shown),
        Command.of("star", Group.READ, flow::toggleStar, "S").when(shown.and(flow.onEntry())),
        Command.of("toggleRead", Group.READ, flow::toggleRead, "M").when(shown.and(flow.onEntry())),
        Command.of("readAbove", Group.READ, flow::readAbove, "Shift+M").when(shown),
        Command.of("readAll", Group.READ, flow::readAll, "Shift+A").when(shown),
        Command.of("undo", Group.READ, flow::undo, "Shortcut+Z", "U").when(shown),
        Command.of(
            "starred",
            Group.GO,
            () -> model.navigation().list(new Listing.Starred()),
            "Shortcut+Shift+S"),
        Command.of(
            "highlights",
            Group.GO,
            () -> model.navigation().list(new Listing.Highlights()),
            "Shortcut+Shift+H"));
  }

  private static List<Command> read(WindowViewModel model, WindowView view) {
    ReaderViewModel reader = model.reader();
    var shown = pageSeen(model);
    return List.of(
        Command.of("readOn", Group.READ, view::readOn, "Space").when(shown),
        Command.of("readBack", Group.READ, () -> view.reader().scrollBy(-0.9), "Shift+Space")
            .when(shown),
        Command.of("find", Group.READ, () -> view.reader().find(), "Shortcut+F").when(shown),
        Command.of("nextMark", Group.READ, () -> reader.moveMark(1), "F3").when(shown),
        Command.of("previousMark", Group.READ, () -> reader.moveMark(-1), "Shift+F3").when(shown),
        Command.of("whole", Group.READ, model.navigation()::toggleWholeIssue, "Shortcut+I")
            .when(shown),
        Command.of("copy", Group.READ, () -> view.reader().copy(), "Shortcut+Shift+C").when(shown));
  }

  private static List<Command> look(WindowViewModel model, WindowView view, WindowActions window) {
    return List.of(
        Command.of("theme", Group.VIEW, () -> turnTheme(model.looks()), "Shortcut+Shift+D"),
        Command.of("systemTheme", Group.VIEW, () -> asSystem(model.looks()))
            .when(
                Bindings.createBooleanBinding(
                    () -> model.looks().get().theme() != Theme.SYSTEM, model.looks().chosen())),
        Command.of(
            "larger",
            Group.VIEW,
            () -> resize(model.looks(), 1),
            "Shortcut+Equals",
            "Shortcut+Plus"),
        Command.of("smaller", Group.VIEW, () -> resize(model.looks(), -1), "Shortcut+Minus"),
        Command.of("standardSize", Group.VIEW, () -> resize(model.looks(), 0), "Shortcut+0"),
        Command.of("language", Group.VIEW, () -> turnLanguage(model.looks()), "Shortcut+Shift+E"),
        Command.of("side", Group.VIEW, view::toggleSide, "Shortcut+B"),
        Command.of("sidebar", Group.VIEW, view::toggleRail, "Shortcut+Shift+B"),
        Command.of("pageAlone", Group.VIEW, view::togglePageAlone, "Shortcut+Back Slash"),
        Command.of("fullScreen", Group.VIEW, window::fullScreen, "F11"),
        Command.of("keys", Group.HELP, window::showKeys, "F1", "Shift+Slash"));
  }

  /** Whether a page is open, and nothing in its place. */
  static BooleanBinding pageSeen(WindowViewModel model) {
    return model.reader().page().isNotNull().and(model.insight().isOpen().not());
  }

  private static void turnLanguage(LooksViewModel looks) {
    looks.choose(looks.get().with(looks.get().language().other()));
  }

  private static void turnTheme(LooksViewModel looks) {
    boolean dark = looks.pageStyle().theme() == PageStyle.Theme.DARK;
    looks.choose(looks.get().with(dark ? Theme.LIGHT : Theme.DARK));
  }

  private static void asSystem(LooksViewModel looks) {
    looks.choose(looks.get().with(Theme.SYSTEM));
  }

  private static void resize(LooksViewModel looks, int step) {
    double size = step == 0 ? Looks.STANDARD_SIZE : looks.get().textSize() + step;
    looks.choose(looks.get().withTextSize(size));
  }
}
