package dev.sennight.ui.library;

import dev.sennight.model.DateSpan;
import dev.sennight.model.DocumentSummary;
import dev.sennight.ui.page.Listing;
import dev.sennight.ui.page.Overview;
import dev.sennight.ui.text.PlaceWords;
import dev.sennight.ui.text.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** What listings are called. */
public final class ListingNames {
  private final Supplier<Overview> overview;
  private final Texts texts;
  private final PlaceWords words;

  public ListingNames(Supplier<Overview> overview, Texts texts) {
    this.overview = overview;
    this.texts = texts;
    this.words = new PlaceWords(texts);
  }

  /** The days of an issue; "" for anything else. */
  public String days(Listing listing) {
    return listing instanceof Listing.InDocument(String file)
        ? find(file).map(this::days).orElse("")
        : "";
  }

  /** The week of a weekly issue, year × 100 + week; 0 for anything else. */
  public int week(Listing listing) {
    return listing instanceof Listing.InDocument(String file)
        ? find(file).map(document -> document.edition().identity().weekOfYear()).orElse(0)
        : 0;
  }

  /** The name of {@code listing}. */
  public String of(Listing listing) {
    return switch (listing) {
      case Listing.InDocument(String file) -> document(file);
      case Listing.OnTopic(String topic) -> topic;
      case Listing.OfKind kind ->
          texts.get("rail." + kind.kind().name().toLowerCase(Locale.ROOT) + "s");
      case Listing.OnTag(String tag) -> "#" + tag;
      case Listing.FromHost(String host) -> host;
      case Listing.Starred _ -> texts.get("rail.starred");
      case Listing.Highlights _ -> texts.get("rail.highlights");
      case Listing.SameWeek(int week) -> texts.get("list.sameWeek", week);
      case Listing.Ghosts _ -> texts.get("rail.ghosts");
      case Listing.History _ -> texts.get("rail.history");
      case Listing.Problems _ -> texts.get("rail.problems");
      case Listing.Search(String query) -> query;
    };
  }

  private String document(String file) {
    return find(file).map(ListingNames::name).orElse(file);
  }

  private Optional<DocumentSummary> find(String file) {
    return overview.get().files().filter(document -> document.path().equals(file)).findFirst();
  }

  private static String name(DocumentSummary document) {
    String label = document.edition().identity().label();
    return label.isEmpty() ? document.title() : label;
  }

  private String days(DocumentSummary document) {
    String label = document.edition().identity().label();
    DateSpan date = document.edition().identity().date();
    return date == null || label.isEmpty() || label.equals(date.first().toString())
        ? ""
        : words.shortDays(date);
  }
}
