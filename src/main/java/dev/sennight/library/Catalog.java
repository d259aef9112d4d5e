package dev.sennight.library;

import dev.sennight.model.DocumentKind;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.IssueIdentity;
import dev.sennight.model.Problem;
import dev.sennight.model.text.Block;
import dev.sennight.store.CountTable;
import dev.sennight.store.DocumentTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    return state.asked(() -> Shelves.shelves(state.store().documents().all(), language));
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
        Shelves.summaries(state.store().documents().all()).values().stream()
            .filter(d -> d.kind() != DocumentKind.DIGEST && d.kind() != DocumentKind.STUB)
            .sorted(
                Comparator.comparing(DocumentSummary::title).thenComparing(DocumentSummary::file))
            .toList());
  }

  /** One document with its preamble and outline. */
  public Optional<DocumentPage> document(String file) throws LibraryException {
    return state.asked(() -> {
      DocumentSummary summary = Shelves.summaries(state.store().documents().all()).get(file);
      return summary == null ? Optional.empty() : Optional.of(page(summary));
    });
  }

  private DocumentPage page(DocumentSummary summary) throws IOException {
    Map<String, EntrySummary> entries = new HashMap<>();
    for (EntrySummary entry : state.store().entries().of(summary.file())) {
      entries.put(entry.id().value(), entry);
    }
    List<OutlineItem> outline = new ArrayList<>();
    for (DocumentTable.HeadingRow heading : state.store().documents().headings(summary.file())) {
      EntrySummary entry = entries.get(heading.entry());
      outline.add(new OutlineItem(heading.level(), heading.title(), entry, heading.opens()));
    }
    return new DocumentPage(summary, state.store().documents().preamble(summary.file()), outline);
  }

  /** The entries of a document in the order they stand in. */
  public List<EntrySummary> entriesOf(String file) throws LibraryException {
    return state.asked(() -> state.store().entries().of(file));
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

  /** Which entry stands in which document; for counts of what is read. */
  public Map<EntryId, String> owners() throws LibraryException {
    return state.asked(() -> {
      Map<EntryId, String> owners = new HashMap<>();
      for (var row : state.store().entries().owners()) {
        owners.put(new EntryId(row.id()), row.file());
      }
      return owners;
    });
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
   * A document in a list.
   *
   * @param editions files of the same issue in other languages, this one left out
   */
  public record DocumentSummary(
      String file,
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
