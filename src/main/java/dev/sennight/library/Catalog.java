package dev.sennight.library;

import dev.sennight.model.DocumentKind;
import dev.sennight.model.DocumentStructure.InsideIssue;
import dev.sennight.model.DocumentSummary;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.FileProblem;
import dev.sennight.model.text.Block;
import dev.sennight.store.DocumentTable;
import dev.sennight.store.StoreCounts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is in a library, arranged for browsing. Reads the store; not for the UI thread. */
public final class Catalog {

  private final LibraryState state;

  Catalog(LibraryState state) {
    this.state = state;
  }

  /** As {@link #series(Locale)} for the user who speaks the language of the system. */
  public List<Shelf> series() throws LibraryException {
    return series(Locale.getDefault());
  }

  /**
   * Every series with its issues, the series with most entries first, its issues newest first. Of
   * the editions of an issue the one with most entries stands there, or else the one in {@code
   * language}; it names the others.
   */
  public List<Shelf> series(Locale language) throws LibraryException {
    return state.asked(() -> IssueGrouping.shelves(state.store(), language));
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
      Inside inside = inside(path);
      DocumentTable documents = state.store().documents();
      String file = inside == null ? path : inside.file();
      DocumentSummary summary = IssueGrouping.summaries(documents.around(file)).get(file);
      if (summary == null) {
        return Optional.empty();
      }
      return Optional.of(
          inside == null
              ? page(summary, documents.preamble(file), null)
              : page(summary.inside(inside.place(), inside.issue()), List.of(), inside.issue()));
    });
  }

  /** An issue inside a document. */
  private record Inside(String file, int place, InsideIssue issue) {}

  /** The issue inside a document that {@code path} names; null when it names none. */
  private @Nullable Inside inside(String path) throws IOException {
    int slash = path.lastIndexOf('/');
    String number = path.substring(slash + 1);
    if (slash < 0 || !number.matches("[1-9][0-9]{0,8}")) {
      return null;
    }
    String file = path.substring(0, slash);
    int place = Integer.parseInt(number);
    List<InsideIssue> issues = state.store().documents().issues(file);
    return place > issues.size() ? null : new Inside(file, place, issues.get(place - 1));
  }

  private DocumentPage page(
      DocumentSummary summary, List<Block> preamble, @Nullable InsideIssue issue)
      throws IOException {
    String file = summary.file();
    Map<EntryId, EntrySummary> entries = new HashMap<>();
    entries(file, issue).forEach(entry -> entries.put(entry.id(), entry));
    List<OutlineItem> outline = new ArrayList<>();
    for (DocumentTable.HeadingRow heading : state.store().documents().headings(file)) {
      EntrySummary entry = heading.entry() == null ? null : entries.get(heading.entry());
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
              Inside inside = all.isEmpty() ? inside(path) : null;
              return List.copyOf(inside == null ? all : entries(inside.file(), inside.issue()));
            }));
  }

  private List<EntrySummary> entries(String file, @Nullable InsideIssue issue) throws IOException {
    List<EntrySummary> all = state.store().entries().of(file);
    return issue == null
        ? all
        : all.subList(issue.firstEntry(), issue.firstEntry() + issue.entries());
  }

  /** The entries of an ISO week of every year, the newest year first. */
  public List<EntrySummary> entriesOfWeek(int week) throws LibraryException {
    return state.asked(() ->
        state.store().entries().all(null).stream()
            .filter(entry -> entry.identity().week() != null && entry.identity().week() == week)
            .sorted(
                Comparator.comparing(
                        (EntrySummary entry) -> entry.identity().year(),
                        Comparator.nullsFirst(Comparator.naturalOrder()))
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
      Map<EntryId, String> owners = state.store().entries().owners();
      owners.putAll(state.store().entries().inIssues());
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
    return state.asked(() -> state.store().problems().all());
  }

  /**
   * Hands over all problems, as they are read; again from the first when the store turns out
   * damaged midway and is rebuilt.
   */
  public void eachProblem(Consumer<FileProblem> taker) throws LibraryException {
    state.asked(() -> {
      state.store().problems().each(taker);
      return taker;
    });
  }

  /** Counts by kind, series, year, topic and source host. */
  public Stats stats() throws LibraryException {
    return state.asked(() -> {
      StoreCounts counts = state.store().counts();
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
