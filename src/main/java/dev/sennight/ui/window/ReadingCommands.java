package dev.sennight.ui.window;

import dev.sennight.model.Highlight.Color;
import dev.sennight.ui.command.Command;
import dev.sennight.ui.command.Command.Group;
import dev.sennight.ui.library.Notice;
import dev.sennight.ui.navigation.WindowViewModel;
import dev.sennight.ui.page.ShownPage;
import dev.sennight.ui.reader.HighlightMenu;
import dev.sennight.ui.reader.PageActions;
import dev.sennight.ui.reader.ReaderTabs;
import dev.sennight.ui.reader.ReaderViewModel;
import dev.sennight.ui.reader.web.PageScript.Sentence;
import dev.sennight.ui.side.SidePart;
import dev.sennight.ui.side.SideViewModel;
import dev.sennight.ui.text.Message;
import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanBinding;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/**
 * The commands of the page: tabs, preview, copying, saving, printing, and the side pane's parts.
 */
final class ReadingCommands {
  private final WindowViewModel model;
  private final WindowView view;
  private final PageActions actions;

  ReadingCommands(WindowViewModel model, WindowView view) {
    this.model = model;
    this.view = view;
    this.actions = model.pageActions();
  }

  List<Command> all() {
    return Stream.of(tabs(), page(), highlights(), side()).flatMap(List::stream).toList();
  }

  private List<Command> tabs() {
    ReaderViewModel reader = model.reader();
    ReaderTabs tabs = reader.tabs();
    BooleanBinding shown = Commands.pageSeen(model);
    return List.of(
        Command.of("newTab", Group.GO, this::duplicate, "Shortcut+T").when(shown),
        Command.of("closeTab", Group.GO, () -> tabs.close(tabs.shown().get()), "Shortcut+W"),
        Command.of("reopenTab", Group.GO, tabs::reopen, "Shortcut+Shift+T").when(tabs.canReopen()),
        Command.of("nextTab", Group.GO, () -> tabs.turn(1), "Ctrl+Tab", "Ctrl+Page Down"),
        Command.of("previousTab", Group.GO, () -> tabs.turn(-1), "Ctrl+Shift+Tab", "Ctrl+Page Up"));
  }

  private void duplicate() {
    ShownPage page = model.reader().page().get();
    if (page != null) {
      model.reader().openApart(page.place());
    }
  }

  private List<Command> page() {
    BooleanBinding shown = Commands.pageSeen(model);
    BooleanBinding onEntry = shown.and(model.flow().onEntry());
    return List.of(
        Command.of("preview", Group.READ, () -> view.reader().previewFocused(), "Alt+P")
            .when(shown),
        Command.of(
                "copyText", Group.READ, () -> actions.text(model.notices()::copy), "Shortcut+Alt+C")
            .when(onEntry),
        Command.of(
                "copyMarkdown",
                Group.READ,
                () -> actions.markdown(model.notices()::copy),
                "Shortcut+Alt+M")
            .when(onEntry),
        Command.of(
                "storyline",
                Group.READ,
                () -> model.places().storyline(view.reader().selection()),
                "T")
            .when(shown),
        Command.of("savePage", Group.READ, this::save, "Shortcut+S").when(shown),
        Command.of("savePdf", Group.READ, this::savePdf, "Shortcut+Alt+S")
            .when(shown.and(actions.pdf().step().isNull())),
        Command.of("printPage", Group.READ, this::print, "Shortcut+Alt+P").when(shown),
        Command.of("reading", Group.VIEW, view::openSettings, "Shortcut+Comma"));
  }

  private List<Command> highlights() {
    return List.of(
        highlight("selectSentence", highlights -> highlights.select(Sentence.NEXT), "V"),
        highlight("extendSentence", highlights -> highlights.select(Sentence.EXTEND), "Shift+V"),
        highlight("previousSentence", highlights -> highlights.select(Sentence.PREVIOUS), "Alt+V"),
        highlight("highlight.yellow", highlights -> highlights.make(Color.YELLOW), "H"),
        highlight("highlight.green", highlights -> highlights.make(Color.GREEN), "Alt+2"),
        highlight("highlight.blue", highlights -> highlights.make(Color.BLUE), "Alt+3"),
        highlight("highlight.pink", highlights -> highlights.make(Color.PINK), "Alt+4"),
        highlight("highlightNote", HighlightMenu::makeWithNote, "Shift+H"),
        highlight("openHighlight", HighlightMenu::openNearest, "Alt+H"),
        highlight("entryNote", HighlightMenu::noteOnEntry, "Shift+N"));
  }

  private Command highlight(String id, Consumer<HighlightMenu> action, String key) {
    Runnable run = () -> action.accept(view.reader().highlights());
    return Command.of(id, Group.READ, run, key).when(Commands.pageSeen(model));
  }

  private List<Command> side() {
    return List.of(
        part("sideOutline", SidePart.OUTLINE, "Shortcut+Alt+1"),
        part("sideLinks", SidePart.LINKS, "Shortcut+Alt+2"),
        part("sideRelated", SidePart.RELATED, "Shortcut+Alt+3"),
        part("sideMap", SidePart.MAP, "Shortcut+Alt+4", "Shortcut+G"),
        part("sideInfo", SidePart.INFO, "Shortcut+Alt+5"));
  }

  private Command part(String id, SidePart part, String... keys) {
    return Command.of(id, Group.VIEW, () -> open(part), keys);
  }

  private void open(SidePart part) {
    SideViewModel side = model.side();
    side.part().set(part);
    side.shown().set(true);
    view.focusSide();
  }

  private @Nullable File ask(String command, String ending) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(model.texts().get("command." + command));
    chooser.setInitialFileName(actions.fileName(ending));
    return chooser.showSaveDialog(view.getScene().getWindow());
  }

  private void savePdf() {
    File file = ask("savePdf", ".pdf");
    if (file != null) {
      actions.savePdf(file.toPath());
    }
  }

  private void save() {
    File file = ask("savePage", ".html");
    if (file != null) {
      actions.save(file.toPath());
    }
  }

  private void print() {
    if (!view.reader().print()) {
      Notice.Offer pdf = new Notice.Offer(Message.of("command.savePdf"), this::savePdf);
      Message none = Message.of("page.noPrinter");
      model.notices().say(new Notice(Notice.Weight.WARNING, none, pdf));
    }
  }
}
