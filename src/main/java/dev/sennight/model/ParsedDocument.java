package dev.sennight.model;

import dev.sennight.model.DocumentStructure.InsideIssue;
import dev.sennight.model.text.Block;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What parsing one file gives: its entries and what is known of it as a whole.
 *
 * @param preamble what stands before the first heading of level ≥ 2, table of contents left out
 * @param links links that stand outside of all entries
 */
public record ParsedDocument(
    DocumentKind kind,
    DocumentNames names,
    Edition edition,
    List<Block> preamble,
    List<ParsedEntry> entries,
    DocumentStructure structure,
    List<Link> links,
    List<Problem> problems) {
  public ParsedDocument {
    preamble = List.copyOf(preamble);
    entries = List.copyOf(entries);
    links = List.copyOf(links);
    problems = List.copyOf(problems);
  }

  /** A document that is its {@code entries} alone. */
  public static ParsedDocument of(
      DocumentKind kind, String title, Edition edition, List<ParsedEntry> entries) {
    return new ParsedDocument(
        kind,
        DocumentNames.of(title),
        edition,
        List.of(),
        entries,
        DocumentStructure.NONE,
        List.of(),
        List.of());
  }

  /** Which issue each entry stands in, in order; that of the document outside of all issues. */
  public List<IssueIdentity> identities() {
    List<IssueIdentity> identities =
        new ArrayList<>(Collections.nCopies(entries.size(), edition.identity()));
    for (InsideIssue issue : structure.issues()) {
      Collections.fill(
          identities.subList(issue.firstEntry(), issue.firstEntry() + issue.entries()),
          issue.identity());
    }
    return identities;
  }
}
