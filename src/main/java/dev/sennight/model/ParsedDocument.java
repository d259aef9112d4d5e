package dev.sennight.model;

import dev.sennight.model.text.Block;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What parsing one file gives: its entries and what is known of it as a whole.
 *
 * @param title front matter, first heading, or file name
 * @param names every name the document can be linked by besides its file name: title, first heading
 * @param aliases other names from front matter, resolved last
 * @param series name of the series it belongs to; null when it is no digest
 * @param language BCP 47 tag of the edition ({@code zh-CN}, {@code en}) when file name, front
 *     matter or script tell
 * @param preamble what stands before the first heading of level ≥ 2, table of contents left out
 * @param issues the issues that the document holds, in order; empty when it is one itself, or none
 * @param headings every heading of the document, in order
 * @param blocks every block id of the document, in order
 * @param links links that stand outside of all entries
 */
public record ParsedDocument(
    DocumentKind kind,
    String title,
    List<String> names,
    List<String> aliases,
    @Nullable String series,
    IssueIdentity identity,
    @Nullable String language,
    List<Block> preamble,
    List<ParsedEntry> entries,
    List<InsideIssue> issues,
    List<OutlineHeading> headings,
    List<BlockAnchor> blocks,
    List<Link> links,
    List<Problem> problems) {
  public ParsedDocument {
    names = List.copyOf(names);
    aliases = List.copyOf(aliases);
    preamble = List.copyOf(preamble);
    entries = List.copyOf(entries);
    issues = List.copyOf(issues);
    headings = List.copyOf(headings);
    blocks = List.copyOf(blocks);
    links = List.copyOf(links);
    problems = List.copyOf(problems);
  }

  /** Which issue each entry stands in, in order; {@link #identity()} outside of all issues. */
  public List<IssueIdentity> identities() {
    List<IssueIdentity> identities = new ArrayList<>(Collections.nCopies(entries.size(), identity));
    for (InsideIssue issue : issues) {
      Collections.fill(
          identities.subList(issue.firstEntry(), issue.firstEntry() + issue.entries()),
          issue.identity());
    }
    return identities;
  }

  /**
   * An issue inside the document.
   *
   * @param title its heading
   * @param line of the heading, from 1
   * @param firstEntry index of its first entry
   * @param entries how many entries it has, one after the other
   */
  public record InsideIssue(
      String title, IssueIdentity identity, int line, int firstEntry, int entries) {}

  /**
   * A heading of the document.
   *
   * @param title its plain text
   * @param entry index of the entry that it opens or stands in; -1 for a topic without an entry
   * @param opensEntry whether it is the entry's own heading
   */
  public record OutlineHeading(int level, String title, int line, int entry, boolean opensEntry) {}

  /**
   * A block that links can point to.
   *
   * @param id without the caret
   * @param entry index of the entry that it stands in; -1 when it stands in none
   */
  public record BlockAnchor(String id, int line, int entry) {}
}
