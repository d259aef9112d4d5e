package dev.sennight.parse.items;

import dev.sennight.parse.items.SectionShape.Candidate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides how the sections of a series' issues split into items: by what repeats within a section
 * and in the same section of the other issues. In doubt a section is not split.
 *
 * <p>A form that a section shows on its own is taken unless most of the same sections lack it, and
 * a form it shows weakly only when most of them show it. A section whose heading is of this issue
 * alone is measured by the other such sections of its level: where most of those are prose, a list
 * below a heading belongs to that heading's entry, unless it is long or all there is. A list whose
 * labels stand below other headings too holds facts about its heading. Safe for use by many threads
 * once all issues are added.
 */
public final class ItemInference {
  /** As many other sections of one key outweigh what one section shows. */
  private static final int FEWEST_OTHERS = 2;

  /** So many items of a strong form are items whatever the other sections of the issue are. */
  private static final int LONG_LIST = 10;

  /** So many sections with a label make it one of facts. */
  private static final int FEWEST_LABELS = 3;

  private final Map<String, Counts> sections = new HashMap<>();
  private final Map<Integer, Integer> labels = new HashMap<>();

  /** What the sections of one key show. */
  private static final class Counts {
    private final int[] shown = new int[ItemForm.values().length];
    private final int[] strong = new int[ItemForm.values().length];
    private final int[] whole = new int[ItemForm.values().length];
    private int sections;

    void add(SectionShape shape) {
      sections++;
      for (Candidate candidate : shape.candidates()) {
        shown[candidate.form().ordinal()]++;
        strong[candidate.form().ordinal()] += candidate.strong() ? 1 : 0;
        whole[candidate.form().ordinal()] += candidate.whole() ? 1 : 0;
      }
    }

    void add(Counts other, int times) {
      sections += times * other.sections;
      for (int form = 0; form < shown.length; form++) {
        shown[form] += times * other.shown[form];
        strong[form] += times * other.strong[form];
        whole[form] += times * other.whole[form];
      }
    }

    /** Whether at least half of the sections show the form, strongly where it is weak here. */
    boolean agreeOn(Candidate candidate) {
      int form = candidate.form().ordinal();
      int[] showing = candidate.strong() ? shown : strong;
      return sections > 0 && (showing[form] * 2 >= sections || isCounted(candidate));
    }

    /** Whether numbers alone part this section and most of the others. */
    private boolean isCounted(Candidate candidate) {
      return candidate.form() == ItemForm.NUMBERED
          && candidate.whole()
          && sections >= FEWEST_OTHERS
          && whole[ItemForm.NUMBERED.ordinal()] * 4 >= sections * 3;
    }
  }

  /** An inference from the sections of a series' issues, one list an issue. */
  public ItemInference(Collection<List<SectionShape>> issues) {
    for (List<SectionShape> issue : issues) {
      for (SectionShape shape : issue) {
        if (!shape.key().isEmpty()) {
          sections.computeIfAbsent(key(shape), k -> new Counts()).add(shape);
        }
        shape.labels().stream().distinct().forEach(label -> labels.merge(label, 1, Integer::sum));
      }
    }
  }

  private static String key(SectionShape shape) {
    return shape.level() + shape.key();
  }

  /**
   * How each section of {@code issue} splits.
   *
   * @param issue the sections with content of one of the issues added
   */
  public List<Optional<ItemForm>> forms(List<SectionShape> issue) {
    Map<String, Counts> own = new HashMap<>();
    issue.forEach(shape -> own.computeIfAbsent(key(shape), k -> new Counts()).add(shape));
    List<Counts> others = issue.stream().map(shape -> others(shape, own)).toList();
    Map<Integer, Peers> peers = new HashMap<>();
    for (int i = 0; i < issue.size(); i++) {
      Peers level = peers.computeIfAbsent(issue.get(i).level(), l -> new Peers());
      if (others.get(i).sections < FEWEST_OTHERS) {
        level.add(issue.get(i));
      }
    }
    List<Optional<ItemForm>> forms = new ArrayList<>(issue.size());
    for (int i = 0; i < issue.size(); i++) {
      Peers level = peers.getOrDefault(issue.get(i).level(), new Peers());
      forms.add(form(issue.get(i), others.get(i), level));
    }
    return forms;
  }

  private Optional<ItemForm> form(SectionShape shape, Counts others, Peers peers) {
    boolean alone = others.sections < FEWEST_OTHERS;
    if (alone && isFacts(shape)) {
      return Optional.empty();
    }
    return shape.candidates().stream()
        .filter(candidate ->
            others.agreeOn(candidate)
                || (alone
                    && candidate.strong()
                    && (candidate.whole() || candidate.items() >= LONG_LIST || peers.agree())))
        .map(Candidate::form)
        .findFirst();
  }

  /** Whether the labels of its bullets stand below other headings too. */
  private boolean isFacts(SectionShape shape) {
    long shared =
        shape.labels().stream()
            .filter(label -> labels.getOrDefault(label, 0) >= FEWEST_LABELS)
            .count();
    return shared > 0 && shared * 2 >= shape.labels().size();
  }

  /** What the same section shows in the other issues. */
  private Counts others(SectionShape shape, Map<String, Counts> own) {
    Counts others = new Counts();
    Counts all = sections.get(key(shape));
    if (all != null) {
      others.add(all, 1);
      others.add(own.getOrDefault(key(shape), others), -1);
    }
    return others;
  }

  /** The sections of one level that no other issue has. */
  private static final class Peers {
    private int sections;
    private int strong;

    void add(SectionShape shape) {
      sections++;
      strong += shape.candidates().stream().anyMatch(Candidate::strong) ? 1 : 0;
    }

    /** Whether most of them show a form. */
    boolean agree() {
      return strong * 2 > sections;
    }
  }
}
