package dev.sennight.parse.items;

import java.util.List;

/**
 * What a section shows of its items: small, so that it is stored, and issues need not be read again
 * when another one changes.
 *
 * @param key the heading without numbers, dates and marks, in lower case: sections of one key in
 *     several issues are the same section; "" when nothing is left
 * @param level of the heading; 0 for what precedes all headings
 * @param candidates the forms that items could have here, in the order of {@link ItemForm}; empty
 *     for a section that is an item itself or holds no list
 */
public record SectionShape(String key, int level, List<Candidate> candidates) {
  public SectionShape {
    candidates = List.copyOf(candidates);
  }

  /**
   * A form that items could have.
   *
   * @param items how many there would be
   * @param strong whether the section alone is evidence enough, if nothing speaks against it
   */
  public record Candidate(ItemForm form, int items, boolean strong) {}

  /** This shape under another key. */
  public SectionShape withKey(String other) {
    return new SectionShape(other, level, candidates);
  }
}
