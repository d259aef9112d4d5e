package dev.sennight.library;

import dev.sennight.model.DocumentKind;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.IssueIdentity;
import dev.sennight.model.Problem;
import dev.sennight.model.text.Block;
import dev.sennight.store.CountTable;
import dev.sennight.store.DocumentTable;
import dev.sennight.store.IssueTable.IssueRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is in a library, arranged for browsing. Reads the store; not for the UI thread. */
public final class Catalog {

  private final LibraryState state;

  Catalog(LibraryState state) {
    this.state = state;
  }

  /** As {@link #series(Locale)} for a person who speaks the language of the system. */
  public List<Shelf> series() throws LibraryException {
    return series(Locale.getDefault());
  }

  /**
   * Every series with its issues, the series with most entries first, its issues newest first. Of
   * the editions of an issue the one with most entries stands there, or else the one in {@code
   * language}; it names the others.
   */
  public List<Shelf> series(Locale language) throws LibraryException {
    return state.asked(() ->
        IssueGrouping.shelves(
            state.store().documents().all(), state.store().issues().all(), language));
  }

  /** Topics across years, most entries first; the section stands for entries without a topic. */
  public List<Topic> topics() throws LibraryException {
    return state.asked(() -> {
      List<Topic> topics = new ArrayList<>();
      state
          .store()
          .counts()
          .topics()
          .forEach((name, entries) -> topics.add(new Topic(name, Math.toIntExact(entries))));
      return topics;
    });
  }

  /** Documents that are no digest: decks, articles, notes, in the order of their titles. */
  public List<DocumentSummary> documents() throws LibraryException {
    return state.asked(() ->
        IssueGrouping.summaries(state.store().documents().all()).values().stream()
            .filter(d -> d.kind() != DocumentKind.DIGEST && d.kind() != DocumentKind.STUB)
            .sorted(
                Comparator.comparing(DocumentSummary::title).thenComparing(DocumentSummary::file))
            .toList());
  }

  /**
   * One document with its preamble and outline, or one issue inside a document.
   *
   * @param path as in {@link DocumentSummary#path()}
   */
  public Optional<DocumentPage> document(String path) throws LibraryException {
    return state.asked(() -> {
      Map<String, DocumentSummary> summaries =
          IssueGrouping.summaries(state.store().documents().all());
      DocumentSummary summary = summaries.get(path);
      if (summary != null) {
        return Optional.of(page(summary, state.store().documents().preamble(path), null));
      }
      IssueRow issue = issue(path);
      DocumentSummary around = issue == null ? null : summaries.get(issue.file());
      return around == null || issue == null
          ? Optional.empty()
          : Optional.of(page(IssueGrouping.inside(around, issue), List.of(), issue));
    });
  }

  /** The issue inside a document that {@code path} names; null when it names none. */
  private @Nullable IssueRow issue(String path) throws IOException {
    int slash = path.lastIndexOf('/');
    String place = path.substring(slash + 1);
    boolean number = !place.isEmpty() && place.chars().allMatch(c -> c >= '0' && c <= '9');
    if (slash < 0 || !number) {
      return null;
    }
    return state.store().issues().of(path.substring(0, slash)).stream()
        .filter(issue -> Integer.toString(issue.place()).equals(place))
        .findFirst()
        .orElse(null);
  }

  private DocumentPage page(DocumentSummary summary, List<Block> preamble, @Nullable IssueRow issue)
      throws IOException {
    String file = summary.file();
    Map<String, EntrySummary> entries = new HashMap<>();
    for (EntrySummary entry : entries(file, issue)) {
      entries.put(entry.id().value(), entry);
    }
    List<OutlineItem> outline = new ArrayList<>();
    for (DocumentTable.HeadingRow heading : state.store().documents().headings(file)) {
      EntrySummary entry = entries.get(heading.entry());
      if (issue == null || entry != null) {
        outline.add(new OutlineItem(heading.level(), heading.title(), entry, heading.opens()));
      }
    }
    return new DocumentPage(summary, preamble, outline);
  }

  /**
   * The entries of a document, or of one issue inside it, in the order they stand in.
   *
   * @param path as in {@link DocumentSummary#path()}
   */
  public List<EntrySummary> entriesOf(String path) throws LibraryException {
    return state.asked(() ->
        state.siblings(
            path,
            () -> {
              List<EntrySummary> all = state.store().entries().of(path);
              IssueRow issue = all.isEmpty() ? issue(path) : null;
              return List.copyOf(issue == null ? all : entries(issue.file(), issue));
            }));
  }

  private List<EntrySummary> entries(String file, @Nullable IssueRow issue) throws IOException {
    List<EntrySummary> all = state.store().entries().of(file);
    return issue == null
        ? all
        : all.subList(issue.firstEntry(), issue.firstEntry() + issue.entries());
  }

  /** The entries of an ISO week of every year, the newest year first. */
  public List<EntrySummary> entriesOfWeek(int week) throws LibraryException {
    return state.asked(() ->
        state.store().entries().all(null).stream()
            .filter(entry -> entry.week() != null && entry.week() == week)
            .sorted(
                Comparator.comparing(
                        EntrySummary::year, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .reversed())
            .toList());
  }

  /** The entries of a topic, newest first. */
  public List<EntrySummary> entriesOn(String topic) throws LibraryException {
    return state.asked(() -> state.store().entries().on(topic));
  }

  /** The entries with a tag, whatever its case, newest first. */
  public List<EntrySummary> entriesTagged(String tag) throws LibraryException {
    return state.asked(() -> state.store().entries().tagged(tag));
  }

  /** The entries whose main address is of a host, newest first. */
  public List<EntrySummary> entriesFrom(String host) throws LibraryException {
    return state.asked(() -> state.store().entries().from(host));
  }

  /** Entries by tag, most first. */
  public Map<String, Long> tags() throws LibraryException {
    return state.asked(() -> state.store().counts().tags());
  }

  /** Which entry stands in which document or issue; for counts of what is read. */
  public Map<EntryId, String> owners() throws LibraryException {
    return state.asked(() -> {
      Map<EntryId, String> owners = new HashMap<>();
      for (var row : state.store().entries().owners()) {
        owners.put(new EntryId(row.id()), row.file());
      }
      for (var row : state.store().entries().inIssues()) {
        owners.put(new EntryId(row.id()), row.file());
      }
      return owners;
    });
  }

  /** The entries that are nothing but what repeats in most issues of their series. */
  public Set<EntryId> boilerplate() throws LibraryException {
    return state.asked(() -> Set.copyOf(state.store().entries().boilerplate()));
  }

  /** Other names of entries that have some. */
  public Map<EntryId, List<String>> aliases() throws LibraryException {
    return state.asked(() -> {
      Map<EntryId, List<String>> aliases = new HashMap<>();
      for (var row : state.store().entries().names()) {
        if (!row.aliases().isEmpty()) {
          aliases.put(row.id(), row.aliases());
        }
      }
      return aliases;
    });
  }

  /** Other entries that name a web address which {@code entry} names, newest first. */
  public List<EntrySummary> sharingAddress(EntryId entry) throws LibraryException {
    return state.asked(() -> state.store().entries().sharingAddress(entry));
  }

  /** All problems in the order of file and line. */
  public List<FileProblem> problems() throws LibraryException {
    return state.asked(() ->
        state.store().problems().all().stream()
            .map(row -> new FileProblem(row.file(), row.problem()))
            .toList());
  }

  /** Counts by kind, series, year, topic and source host. */
  public Stats stats() throws LibraryException {
    return state.asked(() -> {
      CountTable counts = state.store().counts();
      return new Stats(
          counts.documents(),
          counts.entries(),
          counts.kinds(),
          counts.series(),
          counts.years(),
          counts.topics(),
          counts.hosts());
    });
  }

  /** A series and its issues. */
  public record Shelf(String series, List<DocumentSummary> issues) {
    public Shelf {
      issues = List.copyOf(issues);
    }
  }

  /**
   * A document in a list, or an issue inside one.
   *
   * @param place of an issue inside a document, from 1; 0 for a document as a whole
   * @param editions files of the same issue in other languages, this one left out
   */
  public record DocumentSummary(
      String file,
      int place,
      DocumentKind kind,
      String title,
      @Nullable String series,
      IssueIdentity identity,
      @Nullable String language,
      int entries,
      List<String> editions) {
    public DocumentSummary {
      editions = List.copyOf(editions);
    }

    /**
     * What names it among all documents and issues: the file, for an issue inside it {@code
     * file/place}.
     */
    public String path() {
      return place == 0 ? file : file + "/" + place;
    }
  }

  /** A topic and how many entries it has. */
  public record Topic(String name, int entries) {}

  /** A document as a page. */
  public record DocumentPage(
      DocumentSummary summary, List<Block> preamble, List<OutlineItem> outline) {
    public DocumentPage {
      preamble = List.copyOf(preamble);
      outline = List.copyOf(outline);
    }
  }

  /**
   * A heading of a document.
   *
   * @param entry the entry that it opens or stands in; null for a section or topic
   * @param opens whether it opens {@code entry}, of whose text it is no part then
   */
  public record OutlineItem(int level, String title, @Nullable EntrySummary entry, boolean opens) {}

  /** A problem and the file it is in. */
  public record FileProblem(String file, Problem problem) {}

  /** Counts; each map's keys stand in the order to print them. */
  public record Stats(
      long documents,
      long entries,
      Map<String, Long> kinds,
      Map<String, Long> series,
      Map<String, Long> years,
      Map<String, Long> topics,
      Map<String, Long> hosts) {}
}
