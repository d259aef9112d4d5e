package dev.sennight.ui.command;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.library.Catalog.Topic;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.SearchResults.Found;
import dev.sennight.model.DocumentSummary;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.search.SearchRequest;
import dev.sennight.ui.page.Listing;
import dev.sennight.ui.page.Overview;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.text.PlaceWords;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Every name one can jump to: entries, cards by all their names, issues, headings and topics. Names
 * are read once; where few fit what was typed, the search adds what it knows.
 */
public final class Jumps implements ChoiceSource {
  private static final int MOST = 50;
  private static final int FEW = 5;

  private final Library library;
  private final Overview overview;
  private final Texts texts;
  private final Consumer<Place> open;
  private final Consumer<Listing> list;
  private @Nullable NameTable table;

  /**
   * Names of {@code library}.
   *
   * @param overview of what it holds now
   * @param open told which place was picked
   * @param list told which listing was picked
   */
  public Jumps(
      Library library,
      Overview overview,
      Texts texts,
      Consumer<Place> open,
      Consumer<Listing> list) {
    this.library = library;
    this.overview = overview;
    this.texts = texts;
    this.open = open;
    this.list = list;
  }

  /** Finds what is in {@code others} as well, such as commands. */
  public ChoiceSource with(NameTable others) {
    return query -> find(query, others);
  }

  @Override
  public List<Choice> find(String query) throws LibraryException {
    return find(query, new NameTable());
  }

  private List<Choice> find(String query, NameTable others) throws LibraryException {
    NameTable names = names();
    if (query.isBlank()) {
      return apart(recent());
    }
    List<Choice> choices = new ArrayList<>(NameTable.find(query, MOST, names, others));
    if (choices.size() < FEW) {
      addFound(choices, query.strip());
    }
    return apart(choices);
  }

  /** Those that say the same of themselves say where they stand as well. */
  private static List<Choice> apart(List<Choice> choices) {
    return choices.stream()
        .map(choice ->
            choices.stream().filter(choice::looksLike).count() > 1 ? choice.toldApart() : choice)
        .toList();
  }

  private synchronized NameTable names() throws LibraryException {
    NameTable known = table;
    if (known == null) {
      known = read();
      table = known;
    }
    return known;
  }

  private void addFound(List<Choice> choices, String query) throws LibraryException {
    PlaceWords words = new PlaceWords(texts);
    SearchRequest request = SearchRequest.of(query, FEW);
    for (Found hit : library.search(request, CancellationToken.never()).hits()) {
      Choice choice = choice(hit.entry(), words);
      boolean there =
          choices.stream().anyMatch(c -> c.looksLike(choice) && c.apart().equals(choice.apart()));
      if (!there) {
        choices.add(choice);
      }
    }
  }

  private List<Choice> recent() throws LibraryException {
    PlaceWords words = new PlaceWords(texts);
    return new Listing.History()
        .entries(library).stream().limit(MOST).map(entry -> choice(entry, words)).toList();
  }

  private NameTable read() throws LibraryException {
    NameTable read = new NameTable();
    overview.files().forEach(document -> addDocument(read, document));
    for (Topic topic : overview.topics()) {
      Listing listing = new Listing.OnTopic(topic.name());
      read.add(
          topic.name(),
          new Choice(topic.name(), texts.get("jump.topic"), "", () -> list.accept(listing)));
    }
    PlaceWords words = new PlaceWords(texts);
    Set<String> headings = new HashSet<>();
    Map<EntryId, EntrySummary> entries = new HashMap<>();
    for (EntrySummary entry : library.list(null)) {
      read.add(entry.title(), choice(entry, words));
      entries.put(entry.id(), entry);
      addHeading(read, headings, entry, entry.location().section());
      addHeading(read, headings, entry, entry.location().topic());
    }
    for (Map.Entry<EntryId, List<String>> aliases : library.catalog().aliases().entrySet()) {
      for (String alias : aliases.getValue()) {
        Place place = Place.AtEntry.of(aliases.getKey());
        EntrySummary entry = entries.get(aliases.getKey());
        String detail = texts.get("jump.alias", entry == null ? "" : entry.title());
        String at = entry == null ? "" : at(entry);
        read.add(alias, new Choice(alias, detail, "", at, () -> open.accept(place)));
      }
    }
    return read;
  }

  private void addHeading(
      NameTable read, Set<String> known, EntrySummary entry, @Nullable String heading) {
    if (heading != null && known.add(entry.file() + '\n' + heading)) {
      Place place = new Place.AtDocument(entry.file(), heading);
      String label = entry.identity().label();
      read.add(
          (label + " " + heading).strip(),
          new Choice(
              heading,
              texts.get("jump.heading", label.isEmpty() ? entry.file() : label),
              "",
              entry.file(),
              () -> open.accept(place)));
    }
  }

  private void addDocument(NameTable read, DocumentSummary document) {
    Listing listing = new Listing.InDocument(document.path());
    String label = document.edition().identity().label();
    String detail = label.isEmpty() ? document.path() : label;
    Choice choice =
        new Choice(document.title(), detail, "", document.path(), () -> list.accept(listing));
    read.add((label + " " + document.title()).strip(), choice);
    if (!label.isEmpty()) {
      read.add(label, choice); // so that a week typed whole comes before its headings
    }
  }

  private static String at(EntrySummary entry) {
    return entry.file() + ":" + entry.location().line();
  }

  private Choice choice(EntrySummary entry, PlaceWords words) {
    return new Choice(
        entry.title(),
        words.orFile(entry),
        "",
        at(entry),
        () -> open.accept(Place.AtEntry.of(entry.id())));
  }
}
