package dev.sennight.model;

import java.util.List;

/**
 * A document in a list, or an issue inside one.
 *
 * @param place of an issue inside a document, from 1; 0 for a document as a whole
 * @param entries how many it has
 * @param editions files of the same issue in other languages, without this one
 */
public record DocumentSummary(
    String file,
    int place,
    DocumentKind kind,
    String title,
    Edition edition,
    int entries,
    List<String> editions) {
  public DocumentSummary {
    editions = List.copyOf(editions);
  }

  /** The path of a document or issue: the file, or {@code file/place} for an issue inside it. */
  public String path() {
    return place == 0 ? file : file + "/" + place;
  }

  /** The same document with {@code entries} entries and {@code editions}. */
  public DocumentSummary with(int entries, List<String> editions) {
    return new DocumentSummary(file, place, kind, title, edition, entries, editions);
  }

  /** The issue inside this document at {@code place}. */
  public DocumentSummary inside(int place, DocumentStructure.InsideIssue issue) {
    Edition part = new Edition(edition.series(), issue.identity(), edition.language());
    return new DocumentSummary(file, place, kind, issue.title(), part, issue.entries(), List.of());
  }
}
