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

  @Override
  public List<Choice> find(String query) throws LibraryException {
    NameTable names = names();
    if (query.isBlank()) {
      return recent();
    }
    List<Choice> choices = new ArrayList<>(names.find(query, MOST));
    if (choices.size() < FEW) {
      addFound(choices, query.strip());
    }
    return choices;
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
          choices.stream()
              .anyMatch(
                  c -> c.title().equals(choice.title()) && c.detail().equals(choice.detail()));
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
    Map<EntryId, String> titles = new HashMap<>();
    Set<String> known = new HashSet<>();
    for (EntrySummary entry : library.list(null)) {
      Choice choice = choice(entry, words);
      boolean again = !known.add(choice.title() + '\n' + choice.detail());
      read.add(entry.title(), again ? apart(choice, entry) : choice);
      titles.put(entry.id(), entry.title());
      addHeading(read, headings, entry, entry.location().section());
      addHeading(read, headings, entry, entry.location().topic());
    }
    for (Map.Entry<EntryId, List<String>> aliases : library.catalog().aliases().entrySet()) {
      for (String alias : aliases.getValue()) {
        Place place = Place.AtEntry.of(aliases.getKey());
        String detail = texts.get("jump.alias", titles.getOrDefault(aliases.getKey(), ""));
        read.add(alias, new Choice(alias, detail, "", () -> open.accept(place)));
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
              () -> open.accept(place)));
    }
  }

  private void addDocument(NameTable read, DocumentSummary document) {
    Listing listing = new Listing.InDocument(document.path());
    String label = document.edition().identity().label();
    String detail = label.isEmpty() ? document.path() : label;
    Choice choice = new Choice(document.title(), detail, "", () -> list.accept(listing));
    read.add((label + " " + document.title()).strip(), choice);
    if (!label.isEmpty()) {
      read.add(label, choice); // so that a week typed whole comes before its headings
    }
  }

  /** An entry whose title and place another one has too: its file and line tell which it is. */
  private static Choice apart(Choice choice, EntrySummary entry) {
    String place = choice.detail() + " · " + entry.file() + ":" + entry.location().line();
    return new Choice(choice.title(), place, choice.keys(), choice.action());
  }

  private Choice choice(EntrySummary entry, PlaceWords words) {
    return new Choice(
        entry.title(), words.orFile(entry), "", () -> open.accept(Place.AtEntry.of(entry.id())));
  }
}
