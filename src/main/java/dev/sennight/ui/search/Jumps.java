package dev.sennight.ui.search;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.library.Catalog.DocumentSummary;
import dev.sennight.library.Catalog.Topic;
import dev.sennight.library.LibraryException;
import dev.sennight.library.SearchResults.Found;
import dev.sennight.model.EntrySummary;
import dev.sennight.search.SearchRequest;
import dev.sennight.ui.content.Content;
import dev.sennight.ui.content.Listing;
import dev.sennight.ui.content.Overview;
import dev.sennight.ui.content.Place;
import dev.sennight.ui.text.PlaceWords;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Every name one can jump to: entries, cards, issues and topics. Names are read once; where few fit
 * what was typed, the search adds what it knows by other names and by pinyin.
 */
public final class Jumps implements ChoiceSource {
  private static final int MOST = 50;
  private static final int FEW = 8;

  private final Content content;
  private final Texts texts;
  private final Consumer<Place> open;
  private final Consumer<Listing> list;
  private volatile List<Name> names = List.of();

  /**
   * Names of {@code content}.
   *
   * @param open told which place was picked
   * @param list told which listing was picked
   */
  public Jumps(Content content, Texts texts, Consumer<Place> open, Consumer<Listing> list) {
    this.content = content;
    this.texts = texts;
    this.open = open;
    this.list = list;
  }

  @Override
  public List<Choice> find(String query) throws LibraryException {
    if (names.isEmpty()) {
      names = read();
    }
    String wanted = NameMatch.fold(query.strip());
    if (wanted.isEmpty()) {
      return recent();
    }
    List<Choice> choices = new ArrayList<>(best(wanted));
    if (choices.size() < FEW) {
      addFound(choices, query.strip());
    }
    return choices;
  }

  private List<Choice> best(String wanted) {
    record Scored(Name name, int score) {}
    List<Scored> scored = new ArrayList<>();
    for (Name name : names) {
      int score = NameMatch.score(name.folded(), wanted);
      if (score > NameMatch.NONE) {
        scored.add(new Scored(name, score));
      }
    }
    scored.sort(Comparator.comparingInt(Scored::score).reversed());
    return scored.stream().limit(MOST).map(s -> s.name().choice()).toList();
  }

  private void addFound(List<Choice> choices, String query) throws LibraryException {
    PlaceWords words = new PlaceWords(texts);
    SearchRequest request = SearchRequest.of(query, FEW);
    for (Found hit : content.search(request, CancellationToken.never()).hits()) {
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
    return content.entries(new Listing.History()).stream()
        .limit(MOST)
        .map(entry -> choice(entry, words))
        .toList();
  }

  private List<Name> read() throws LibraryException {
    PlaceWords words = new PlaceWords(texts);
    Overview overview = content.overview(texts.language());
    List<Name> read = new ArrayList<>();
    Stream.concat(
            overview.series().stream().flatMap(shelf -> shelf.issues().stream()),
            overview.documents().stream())
        .forEach(document -> read.add(name(document)));
    for (Topic topic : overview.topics()) {
      Listing listing = new Listing.OnTopic(topic.name());
      read.add(
          Name.of(
              topic.name(),
              "",
              new Choice(topic.name(), texts.get("jump.topic"), "", () -> list.accept(listing))));
    }
    for (EntrySummary entry : content.all()) {
      read.add(Name.of(entry.title(), "", choice(entry, words)));
    }
    return List.copyOf(read);
  }

  private Name name(DocumentSummary document) {
    Listing listing = new Listing.InDocument(document.file());
    String label = document.identity().label();
    Choice choice = new Choice(document.title(), label, "", () -> list.accept(listing));
    return Name.of(document.title(), label, choice);
  }

  private Choice choice(EntrySummary entry, PlaceWords words) {
    return new Choice(
        entry.title(), words.orFile(entry), "", () -> open.accept(Place.AtEntry.of(entry.id())));
  }

  private record Name(String folded, Choice choice) {
    static Name of(String title, String also, Choice choice) {
      String all = also.isEmpty() ? title : also + " " + title;
      return new Name(NameMatch.fold(all), choice);
    }
  }
}
