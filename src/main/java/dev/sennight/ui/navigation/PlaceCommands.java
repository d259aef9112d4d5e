package dev.sennight.ui.navigation;

import dev.sennight.library.EntryAddress;
import dev.sennight.library.Library;
import dev.sennight.model.DocumentSummary;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.render.PageWords;
import dev.sennight.render.export.Citation;
import dev.sennight.render.export.EntryMarkdown;
import dev.sennight.ui.browse.Row;
import dev.sennight.ui.command.Command;
import dev.sennight.ui.command.Command.Group;
import dev.sennight.ui.command.ItemMenu;
import dev.sennight.ui.library.Notice;
import dev.sennight.ui.page.FlowViewModel;
import dev.sennight.ui.page.Listing;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.page.ShownPage;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Message;
import dev.sennight.ui.text.PlaceWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What can be done with a place or a listing wherever it is named: the menus of the panes. */
public final class PlaceCommands {
  private static final String STORY = "showStory";

  private final WindowViewModel window;
  private final Tasks tasks;

  PlaceCommands(WindowViewModel window, Tasks tasks) {
    this.window = window;
    this.tasks = tasks;
  }

  /** What can be done with a row of a list or of results. */
  public List<Command> of(Row row) {
    Place place = row.place();
    if (!(row instanceof Row.OfProblem problem)) {
      return place == null ? List.of() : of(place);
    }
    List<Command> commands = new ArrayList<>(place == null ? List.of() : opening(place));
    commands.add(command("editor", () -> window.sources().open(problem.problem(), false)));
    commands.add(command("folder", () -> window.sources().open(problem.problem(), true)));
    return commands;
  }

  /** What can be done with a place: a row, a link, or the page that is shown. */
  public List<Command> of(Place place) {
    List<Command> commands = new ArrayList<>(opening(place));
    switch (place) {
      case Place.AtEntry(EntryId id, var _, var _) -> addEntry(commands, id, place);
      case Place.AtDocument(String file, var _) -> addDocument(commands, file);
      case Place.AtGhost(String name) -> {
        commands.add(command("copyLink", () -> window.notices().copy(wikiLink(name))));
        commands.add(story(name));
      }
      case Place.AtStory _, Place.AtNews _ -> {}
    }
    return commands;
  }

  /** What can be done with a line of the rail. */
  public List<Command> of(Listing listing) {
    List<Command> commands = new ArrayList<>();
    commands.add(command("openHere", () -> window.rail().chooseAgain(listing)));
    commands.add(command(ItemMenu.OPEN_TAB, () -> openTab(listing)));
    switch (listing) {
      case Listing.InDocument(String file) -> addDocument(commands, file);
      case Listing.OnTopic(String topic) -> commands.add(story(field("topic", topic)));
      case Listing.OnTag(String tag) -> commands.add(story(field("tag", tag)));
      case Listing.FromHost(String host) -> commands.add(story(field("source", host)));
      case Listing.Search(String query) -> commands.add(story(query));
      default -> {}
    }
    return commands;
  }

  /**
   * Shows the storyline of a name: of the words that are selected, else of the results' query, else
   * of what the page is about.
   */
  public void storyline(String selected) {
    ShownPage shown = window.reader().page().get();
    String query = window.navigation().results().get() ? window.search().query().get() : "";
    String name = selected.isBlank() ? query : selected;
    if (!name.isBlank()) {
      openStory(name.strip());
    } else if (shown != null && shown.place() instanceof Place.AtGhost(String missing)) {
      openStory(missing);
    } else if (shown != null && shown.entry() != null) {
      openStory(shown.entry().id());
    } else {
      chooseStory();
    }
  }

  private void openStory(String term) {
    window.navigation().open(new Place.AtStory(term, false, 0));
  }

  private void openStory(EntryId id) {
    Library library = window.library().opened().get();
    if (library != null) {
      tasks.run(
          "story",
          () -> library.storylines().about(id),
          name -> name.ifPresentOrElse(this::openStory, this::chooseStory),
          window.notices()::failed);
    }
  }

  /** Lets the user choose whose storyline to show. */
  public void chooseStory() {
    Library library = window.library().opened().get();
    if (library != null) {
      String detail = window.texts().get("story.crumb");
      window.chooser().open(new StoryChoices(library, detail, this::openStory), "story.prompt");
    }
  }

  private Command story(String term) {
    return command(STORY, () -> openStory(term));
  }

  private static String field(String name, String value) {
    return name + ":\"" + value.replace("\"", "") + '"';
  }

  private List<Command> opening(Place place) {
    return List.of(
        command("openHere", () -> window.navigation().open(place)),
        command(ItemMenu.OPEN_TAB, () -> window.reader().openApart(place)));
  }

  private void addEntry(List<Command> commands, EntryId id, Place place) {
    FlowViewModel marks = window.flow().marks();
    boolean starred = marks.isStarred(id);
    boolean read = marks.isRead(id);
    commands.add(command(starred ? "removeStar" : "addStar", () -> marks.toggleStar(id)));
    commands.add(command(read ? "markUnread" : "markRead", () -> marks.toggleRead(id)));
    commands.add(command(STORY, () -> openStory(id)));
    commands.add(command("copyLink", () -> copy(id, PlaceCommands::link)));
    commands.add(command("copyAddress", () -> copyAddress(id)));
    commands.add(command("copyBibtex", () -> entry(id, this::copyBibtex)));
    commands.add(command("copyCitation", () -> copy(id, this::citation)));
    issue(marks.owners().getOrDefault(id, ""))
        .filter(issue -> !window.navigation().lists(new Listing.InDocument(issue.path())))
        .ifPresent(issue -> {
          String key = issue.edition().identity().week() == null ? "showInIssue" : "showInWeek";
          commands.add(command(key, () -> showIn(issue, place)));
        });
    commands.add(
        command("folder", () -> entry(id, e -> window.sources().showInFolder(e.summary().file()))));
  }

  private void addDocument(List<Command> commands, String path) {
    FlowViewModel marks = window.flow().marks();
    String file = issue(path).map(DocumentSummary::file).orElse(path);
    if (marks.unread(path) > 0) {
      commands.add(command("markRead", () -> marks.readAll(List.of(path))));
    }
    commands.add(command("copyLink", () -> window.notices().copy(wikiLink(name(file)))));
    commands.add(command("folder", () -> window.sources().showInFolder(file)));
  }

  private void showIn(DocumentSummary issue, Place place) {
    window.navigation().open(place);
    window.navigation().listOpened(new Listing.InDocument(issue.path()), place);
  }

  /** Shows a listing and opens its first entry in a new tab; as ever when it has none. */
  private void openTab(Listing listing) {
    Library library = window.library().opened().get();
    if (library != null) {
      tasks.run(
          "tab",
          () -> listing.entries(library).stream().findFirst(),
          first ->
              first.ifPresentOrElse(
                  entry -> openTab(listing, Place.AtEntry.of(entry.id())),
                  () -> window.navigation().list(listing)),
          window.notices()::failed);
    }
  }

  private void openTab(Listing listing, Place place) {
    window.insight().close();
    window.reader().openApart(place);
    window.navigation().listOpened(listing, place);
  }

  private static Command command(String id, Runnable action) {
    return Command.of(id, Group.READ, action);
  }

  /** The issue of a digest that a document is; empty for other documents. */
  private Optional<DocumentSummary> issue(String path) {
    return window.library().overview().get().series().stream()
        .flatMap(series -> series.issues().stream())
        .filter(issue -> issue.path().equals(path))
        .findFirst();
  }

  private String citation(Entry entry) {
    return EntryMarkdown.citation(entry, PageWords.of(window.texts().language().locale()));
  }

  private void copyBibtex(Entry entry) {
    String place = new PlaceWords(window.texts()).of(entry.summary());
    List<Citation> works = Citation.of(entry, place);
    if (works.isEmpty()) {
      window.notices().say(new Notice(Notice.Weight.INFO, Message.of("citation.none")));
    } else {
      window.notices().copy(Citation.bibTex(works));
    }
  }

  private void copyAddress(EntryId id) {
    Library library = window.library().opened().get();
    if (library != null) {
      copy(id, entry -> EntryAddress.of(library, entry, null).toString());
    }
  }

  private void copy(EntryId id, Function<Entry, String> words) {
    entry(id, entry -> window.notices().copy(words.apply(entry)));
  }

  private void entry(EntryId id, Consumer<Entry> taken) {
    Library library = window.library().opened().get();
    if (library != null) {
      tasks.run(
          "entry",
          () -> library.entry(id),
          found -> found.ifPresentOrElse(taken, window.notices()::missing),
          window.notices()::failed);
    }
  }

  /** The first source of an entry, or else a wiki-link that leads to it. */
  private static String link(Entry entry) {
    List<String> sources = entry.summary().facts().sources();
    return sources.isEmpty()
        ? wikiLink(name(entry.summary().file()) + "#" + entry.title())
        : sources.getFirst();
  }

  private static String wikiLink(String target) {
    return "[[" + target + "]]";
  }

  private static String name(String file) {
    return file.endsWith(".md") ? file.substring(0, file.length() - 3) : file;
  }
}
