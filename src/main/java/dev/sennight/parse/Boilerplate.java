package dev.sennight.parse;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.PlainText;
import dev.sennight.parse.markdown.Located;
import dev.sennight.parse.series.IssueHeading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What repeats in most issues of a series: how to subscribe, jobs, disclaimers. A block is known by
 * a fingerprint of its letters, so that numbers, dates and addresses in it may differ.
 */
final class Boilerplate {
  /** Fingerprints of one issue, from its start and again from its end. */
  private static final int MOST_AT_EACH_END = 20;

  private static final int LONGEST = 400;
  private static final int FEWEST_LETTERS = 4;

  /** Letters that are worth folding; a label alone is not. */
  private static final int FEWEST_FOLDED = 12;

  private static final int FEWEST_ISSUES = 4;
  private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");

  private final Set<Integer> fingerprints;

  /** Folds the blocks with these fingerprints. */
  Boilerplate(Collection<Integer> fingerprints) {
    this.fingerprints = Set.copyOf(fingerprints);
  }

  /**
   * The fingerprints of the blocks at the start and the end of an issue, list items by themselves.
   */
  static List<Integer> fingerprints(List<Located> blocks) {
    List<Block> all = new ArrayList<>();
    for (Located located : blocks) {
      if (located.items().isEmpty()) {
        all.add(located.bare());
      } else {
        located.items().forEach(item -> all.add(item.block()));
      }
    }
    List<Integer> ends = new ArrayList<>();
    int next = 0;
    while (next < all.size() && ends.size() < MOST_AT_EACH_END) {
      add(all.get(next++), ends);
    }
    List<Integer> last = new ArrayList<>();
    for (int i = all.size() - 1; i >= next && last.size() < MOST_AT_EACH_END; i--) {
      add(all.get(i), last);
    }
    ends.addAll(last.reversed());
    return ends;
  }

  private static void add(Block block, List<Integer> fingerprints) {
    int fingerprint = fingerprint(block);
    if (fingerprint != 0) {
      fingerprints.add(fingerprint);
    }
  }

  /** What stands exactly once in at least half of {@code issues}, and in four. */
  static Set<Integer> repeated(List<List<Integer>> issues) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (List<Integer> issue : issues) {
      Set<Integer> once = new HashSet<>();
      Set<Integer> seen = new HashSet<>();
      for (Integer fingerprint : issue) {
        if (seen.add(fingerprint)) {
          once.add(fingerprint);
        } else {
          once.remove(fingerprint);
        }
      }
      once.forEach(fingerprint -> counts.merge(fingerprint, 1, Integer::sum));
    }
    Set<Integer> repeated = new TreeSet<>();
    counts.forEach((fingerprint, count) -> {
      if (count >= FEWEST_ISSUES && count * 2 >= issues.size()) {
        repeated.add(fingerprint);
      }
    });
    return repeated;
  }

  /** {@code blocks} with each run of boilerplate in one closed {@link Block.Details}. */
  List<Block> folded(List<Block> blocks) {
    if (fingerprints.isEmpty()) {
      return blocks;
    }
    List<Block> folded = new ArrayList<>(blocks.size());
    int i = 0;
    while (i < blocks.size()) {
      int end = runEnd(blocks, i);
      List<Block> run = blocks.subList(i, Math.max(end, i + 1));
      folded.addAll(end > i && isWorthFolding(run) ? List.of(details(run)) : run);
      i += run.size();
    }
    return folded;
  }

  /** Whether a section with this content is nothing but boilerplate. */
  boolean isAll(List<Block> content) {
    return !content.isEmpty() && runEnd(content, 0) == content.size() && isWorthFolding(content);
  }

  /** Whether an item, its title included, is nothing but boilerplate. */
  boolean isAll(String title, List<Block> body) {
    String letters = letters(title + PlainText.of(body));
    return !letters.isEmpty() && fingerprints.contains(hash(letters));
  }

  /** The end of the run that begins at {@code start}; {@code start} when none does. */
  private int runEnd(List<Block> blocks, int start) {
    int end = start;
    for (int i = start; i < blocks.size(); i++) {
      if (isBoilerplate(blocks.get(i))) {
        end = i + 1;
      } else if (!isSilent(blocks.get(i)) || i == start) {
        return end;
      }
    }
    return end == start ? start : blocks.size();
  }

  private boolean isBoilerplate(Block block) {
    if (block instanceof Block.ListBlock list && list.items().size() > 1) {
      long known =
          list.items().stream()
              .map(item -> new Block.ListBlock(list.start(), list.tight(), List.of(item)))
              .filter(item -> fingerprints.contains(fingerprint(item)))
              .count();
      return known * 2 >= list.items().size();
    }
    return fingerprints.contains(fingerprint(block));
  }

  /** A picture or a rule: it goes with the text around it. */
  private static boolean isSilent(Block block) {
    return PlainText.of(List.of(block)).isBlank();
  }

  private static boolean isWorthFolding(List<Block> run) {
    return letters(PlainText.of(run)).length() >= FEWEST_FOLDED;
  }

  private static Block details(List<Block> run) {
    if (run.size() == 1 && run.getFirst() instanceof Block.Details details) {
      return details;
    }
    return new Block.Details(false, List.of(), run);
  }

  /** A number for what {@code block} says; 0 for a label, and for what is long or says nothing. */
  private static int fingerprint(Block block) {
    if (block instanceof Block.Table || block instanceof Block.Code || isBold(block)) {
      return 0;
    }
    String text = PlainText.of(List.of(block)).strip();
    if (text.length() > LONGEST || text.endsWith(":") || text.endsWith("：")) {
      return 0;
    }
    String letters = letters(text);
    return letters.length() < FEWEST_LETTERS ? 0 : hash(letters);
  }

  private static boolean isBold(Block block) {
    return block instanceof Block.Paragraph paragraph
        && paragraph.content().stream()
            .allMatch(inline ->
                inline instanceof Inline.Styled styled && styled.style() == Inline.Style.STRONG);
  }

  private static int hash(String letters) {
    int hash = letters.hashCode();
    return hash == 0 ? 1 : hash;
  }

  private static String letters(String text) {
    return IssueHeading.letters(ADDRESS.matcher(text).replaceAll(" "));
  }
}
