package dev.sennight.library;

import dev.sennight.model.DocumentKind;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.IssueIdentity;
import dev.sennight.model.Problem;
import dev.sennight.model.text.Block;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is in a library, arranged for browsing. Reads the store; not for the UI thread. */
public final class Catalog {

  /** Every series with its issues, the series with most entries first, its issues newest first. */
  public List<Shelf> series() throws LibraryException {
    throw new UnsupportedOperationException();
  }

  /** Topics across years, most entries first; the section stands for entries without a topic. */
  public List<Topic> topics() throws LibraryException {
    throw new UnsupportedOperationException();
  }

  /** Documents that are no digest: decks, articles, notes, in the order of their titles. */
  public List<DocumentSummary> documents() throws LibraryException {
    throw new UnsupportedOperationException();
  }

  /** One document with its preamble and outline. */
  public Optional<DocumentPage> document(String file) throws LibraryException {
    throw new UnsupportedOperationException();
  }

  /** The entries of a document in the order they stand in. */
  public List<EntrySummary> entriesOf(String file) throws LibraryException {
    throw new UnsupportedOperationException();
  }

  /** The entries of a topic, newest first. */
  public List<EntrySummary> entriesOn(String topic) throws LibraryException {
    throw new UnsupportedOperationException();
  }

  /** All problems in the order of file and line. */
  public List<FileProblem> problems() throws LibraryException {
    throw new UnsupportedOperationException();
  }

  /** Counts by kind, series, year, topic and source host. */
  public Stats stats() throws LibraryException {
    throw new UnsupportedOperationException();
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
   * @param entry the entry that it opens; null for a section or topic without an entry
   */
  public record OutlineItem(int level, String title, @Nullable EntrySummary entry) {}

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
