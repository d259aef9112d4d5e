package dev.sennight.parse.items;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
 * @param labels hash codes of what its bullets call the facts they hold, as in {@code Code: …};
 *     those of lists that are short and have such labels only
 */
public record SectionShape(
    String key, int level, List<Candidate> candidates, List<Integer> labels) {
  /** The key of what precedes the first section of a document. */
  public static final String OPENING = "(opening)";

  /** The key of what stands right below the heading of an issue inside a document. */
  public static final String ISSUE = "(issue)";

  public SectionShape {
    candidates = List.copyOf(candidates);
    labels = List.copyOf(labels);
  }

  /**
   * A form that items could have.
   *
   * @param items how many there would be
   * @param strong whether the section alone is evidence enough, if nothing speaks against it
   * @param whole whether there are three items or more, which are hardly less than the section, or
   *     two numbered ones that begin with a link or in bold
   */
  public record Candidate(ItemForm form, int items, boolean strong, boolean whole) {}

  /** Whether the section alone shows that it is a list of items. */
  @JsonIgnore
  public boolean isList() {
    return candidates.stream().anyMatch(Candidate::strong);
  }

  /** This shape under another key. */
  public SectionShape withKey(String other) {
    return new SectionShape(other, level, candidates, labels);
  }
}
