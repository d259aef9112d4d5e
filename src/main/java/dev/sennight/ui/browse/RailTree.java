package dev.sennight.ui.browse;

import dev.sennight.library.Catalog.Shelf;
import dev.sennight.library.Catalog.Topic;
import dev.sennight.model.DateSpan;
import dev.sennight.model.DocumentKind;
import dev.sennight.model.DocumentSummary;
import dev.sennight.model.EntryKind;
import dev.sennight.ui.browse.RailItem.Kind;
import dev.sennight.ui.page.Listing;
import dev.sennight.ui.page.Overview;
import dev.sennight.ui.text.PlaceWords;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Arranges a library as the lines of the rail. */
final class RailTree {
  private final Overview overview;
  private final Texts texts;
  private final PlaceWords words;
  private final List<SavedSearches.Saved> saved;

  RailTree(Overview overview, List<SavedSearches.Saved> saved, Texts texts) {
    this.overview = overview;
    this.saved = saved;
    this.texts = texts;
    this.words = new PlaceWords(texts);
  }

  /** The whole tree; parts without content are left out. */
  RailItem root() {
    List<RailItem> parts = new ArrayList<>();
    if (overview.entries() > 0) {
      parts.add(part(Kind.STARRED, 0, new Listing.Starred(), List.of()));
      parts.add(part(Kind.HIGHLIGHTS, 0, new Listing.Highlights(), List.of()));
      parts.add(part(Kind.HISTORY, 0, new Listing.History(), List.of()));
    }
    addPart(parts, Kind.SAVED, null, saved.stream().map(RailTree::search).toList());
    addPart(parts, Kind.WEEKS, null, overview.series().stream().map(this::series).toList());
    addPart(
        parts,
        Kind.TOPICS,
        null,
        overview.topics().stream()
            .map(t -> leaf(t.name(), "", t.entries(), new Listing.OnTopic(t.name())))
            .toList());
    addPart(parts, Kind.CARDS, new Listing.OfKind(EntryKind.CARD), documents(DocumentKind.DECK));
    addPart(
        parts,
        Kind.ARTICLES,
        new Listing.OfKind(EntryKind.ARTICLE),
        documents(DocumentKind.ARTICLE));
    addPart(parts, Kind.NOTES, new Listing.OfKind(EntryKind.NOTE), documents(DocumentKind.NOTE));
    addPart(parts, Kind.SOURCES, null, leaves(overview.hosts(), Listing.FromHost::new));
    addPart(parts, Kind.TAGS, null, leaves(overview.tags(), Listing.OnTag::new));
    Integer week = newestWeek();
    if (week != null) {
      parts.add(part(Kind.SAME_WEEK, 0, new Listing.SameWeek(week), List.of()));
    }
    if (overview.ghosts() > 0) {
      parts.add(part(Kind.GHOSTS, overview.ghosts(), new Listing.Ghosts(), List.of()));
    }
    if (overview.problems() > 0) {
      parts.add(part(Kind.PROBLEMS, overview.problems(), new Listing.Problems(), List.of()));
    }
    return new RailItem(Kind.ROOT, "", "", 0, null, parts);
  }

  private static List<RailItem> leaves(
      List<Topic> counts, java.util.function.Function<String, Listing> listing) {
    return counts.stream()
        .map(t -> leaf(t.name(), "", t.entries(), listing.apply(t.name())))
        .toList();
  }

  private @Nullable Integer newestWeek() {
    return overview.series().stream()
        .flatMap(shelf -> shelf.issues().stream())
        .map(issue -> issue.edition().identity().week())
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private void addPart(
      List<RailItem> parts, Kind kind, @Nullable Listing listing, List<RailItem> children) {
    if (!children.isEmpty()) {
      parts.add(part(kind, count(kind, listing, children), listing, children));
    }
  }

  /** As many as a click on the part lists; else how many lines stand below it, or their entries. */
  private long count(Kind kind, @Nullable Listing listing, List<RailItem> children) {
    if (listing instanceof Listing.OfKind(EntryKind entries)) {
      return overview.kinds().getOrDefault(entries, 0L);
    }
    return kind == Kind.TOPICS || kind == Kind.SOURCES || kind == Kind.TAGS || kind == Kind.SAVED
        ? children.size()
        : sum(children);
  }

  private RailItem part(Kind kind, long count, @Nullable Listing listing, List<RailItem> children) {
    String label = texts.get("rail." + kind.name().toLowerCase(Locale.ROOT));
    return new RailItem(kind, label, "", count, listing, children);
  }

  private RailItem series(Shelf shelf) {
    Map<String, List<DocumentSummary>> years = new LinkedHashMap<>();
    for (DocumentSummary issue : shelf.issues()) {
      years.computeIfAbsent(year(issue), year -> new ArrayList<>()).add(issue);
    }
    List<RailItem> lines = new ArrayList<>();
    years.forEach((year, issues) -> {
      List<RailItem> leaves = issues.stream().map(this::issue).toList();
      lines.add(new RailItem(Kind.YEAR, year, "", sum(leaves), null, leaves));
    });
    return new RailItem(Kind.SERIES, shelf.series(), "", sum(lines), null, lines);
  }

  private String year(DocumentSummary issue) {
    Integer year = issue.edition().identity().year();
    DateSpan date = issue.edition().identity().date();
    if (year != null) {
      return year.toString();
    }
    return date == null ? texts.get("rail.undated") : String.valueOf(date.first().getYear());
  }

  private RailItem issue(DocumentSummary issue) {
    DateSpan date = issue.edition().identity().date();
    String label = words.issue(issue.edition().identity(), issue.title());
    boolean dated =
        issue.edition().identity().week() != null || issue.edition().identity().number() != null;
    String detail = date == null || !dated ? "" : words.shortDays(date);
    return leaf(label, detail, issue.entries(), new Listing.InDocument(issue.path()));
  }

  private List<RailItem> documents(DocumentKind kind) {
    return overview.documents().stream()
        .filter(document -> document.kind() == kind)
        .sorted(Comparator.comparing(DocumentSummary::title))
        .map(d -> leaf(d.title(), "", d.entries(), new Listing.InDocument(d.path())))
        .toList();
  }

  private static RailItem leaf(String label, String detail, long count, Listing listing) {
    return new RailItem(Kind.LEAF, label, detail, count, listing, List.of());
  }

  private static RailItem search(SavedSearches.Saved search) {
    return leaf(search.name(), "", search.unread(), new Listing.Search(search.query()));
  }

  private static long sum(List<RailItem> items) {
    return items.stream().mapToLong(RailItem::count).sum();
  }
}
