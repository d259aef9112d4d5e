package dev.sennight.model;

import java.util.List;

/**
 * The places in a document that lists and links lead to, each in order.
 *
 * @param issues the issues that the document holds; empty when it is one itself, or none
 * @param headings every heading
 * @param anchors every block id
 */
public record DocumentStructure(
    List<InsideIssue> issues, List<OutlineHeading> headings, List<BlockAnchor> anchors) {
  /** A document without headings and block ids. */
  public static final DocumentStructure NONE =
      new DocumentStructure(List.of(), List.of(), List.of());

  public DocumentStructure {
    issues = List.copyOf(issues);
    headings = List.copyOf(headings);
    anchors = List.copyOf(anchors);
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
