package dev.sennight.library.annotate;

import dev.sennight.library.annotate.ApproximateSearch.Match;
import dev.sennight.model.TextAnchor;
import dev.sennight.model.text.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the passages of anchors in a text that may have been edited since. Candidates are ranked by
 * quote, prefix, suffix and position as Hypothesis does. Unlike there the best one is not good
 * enough by itself: what was deleted must not be found in something like it, so a candidate counts
 * only if enough of its surroundings is still there.
 */
public final class AnchorSearch {
  private static final double QUOTE_WEIGHT = 50;
  private static final double CONTEXT_WEIGHT = 20;
  private static final double POSITION_WEIGHT = 2;
  private static final int MOST_ERRORS = 256;

  /** Grades of two sides of which nothing is lost. */
  private static final int COMPLETE = Surroundings.WHOLE + Surroundings.PARTED;

  /** A quote that weighs less may stand anywhere by chance. */
  private static final int LONG = 24;

  /** A quote that weighs as much stands for itself where it is unique. */
  private static final int UNMISTAKABLE = 96;

  private final String text;

  /** The code points, counted from 0, that take two UTF-16 units. */
  private final int[] pairs;

  private @Nullable ComparedText comparedText;

  /** A search in the plain text of an entry. */
  public AnchorSearch(String text) {
    this.text = text;
    pairs = pairs(text);
  }

  private static int[] pairs(String text) {
    IntStream.Builder found = IntStream.builder();
    int codePoint = 0;
    for (int i = 0; i < text.length(); i++, codePoint++) {
      if (Character.isHighSurrogate(text.charAt(i))
          && Character.isSupplementaryCodePoint(text.codePointAt(i))) {
        found.add(codePoint);
        i++;
      }
    }
    return found.build().toArray();
  }

  /** Where the passage of {@code anchor} is in {@code text}; empty when it is there no more. */
  public static Optional<TextRange> find(TextAnchor anchor, String text) {
    return new AnchorSearch(text).find(anchor);
  }

  /** As {@link #find(TextAnchor, String)} in the text of this search. */
  public Optional<TextRange> find(TextAnchor anchor) {
    Optional<TextRange> same = unmoved(anchor);
    return same.isPresent() ? same : moved(anchor);
  }

  private Optional<TextRange> unmoved(TextAnchor anchor) {
    if (anchor.exact().isEmpty()) {
      return Optional.empty();
    }
    int start = offset(anchor.start());
    int end = start + anchor.exact().length();
    boolean same =
        text.startsWith(anchor.exact(), start)
            && text.startsWith(anchor.prefix(), start - anchor.prefix().length())
            && text.startsWith(anchor.suffix(), end);
    return same ? Optional.of(new TextRange(start, end)) : Optional.empty();
  }

  /** The UTF-16 offset of a code point; the end of the text when it has fewer. */
  private int offset(int codePoint) {
    int at = Arrays.binarySearch(pairs, codePoint);
    long offset = (long) codePoint + (at < 0 ? -at - 1 : at);
    return (int) Math.min(offset, text.length());
  }

  /** Folding a text is most of the work, and needless for passages that did not move. */
  private ComparedText compared() {
    ComparedText known = comparedText;
    if (known == null) {
      known = new ComparedText(text);
      comparedText = known;
    }
    return known;
  }

  private Optional<TextRange> moved(TextAnchor anchor) {
    Sought sought =
        new Sought(
            new ComparedText(anchor.exact()).folded,
            new ComparedText(anchor.prefix()).folded,
            new ComparedText(anchor.suffix()).folded,
            offset(anchor.start()));
    ComparedText compared = compared();
    if (sought.quote().isEmpty() || compared.length() == 0) {
      return Optional.empty();
    }
    List<Match> exact = exact(sought.quote());
    Optional<TextRange> found = best(sought, exact, match -> COMPLETE);
    if (found.isPresent()) {
      return found;
    }
    int most = Math.min(MOST_ERRORS, sought.quote().length() / 2);
    List<Match> all = new ArrayList<>(exact);
    all.addAll(new ApproximateSearch(sought.quote()).find(compared.folded, most));
    all.addAll(
        new Surroundings(compared.folded)
            .between(sought.prefix(), sought.quote(), sought.suffix(), most));
    return best(sought, all, match -> Surroundings.WHOLE + Surroundings.WHOLE)
        .or(() -> best(sought, all, match -> needed(sought, match, exact.size() == 1)));
  }

  private record Sought(String quote, String prefix, String suffix, int hint) {
    int weight() {
      return ComparedText.weight(quote);
    }
  }

  private List<Match> exact(String quote) {
    ComparedText compared = compared();
    List<Match> matches = new ArrayList<>();
    for (int at = compared.folded.indexOf(quote);
        at >= 0;
        at = compared.folded.indexOf(quote, at + 1)) {
      matches.add(new Match(at, at + quote.length(), 0));
    }
    return matches;
  }

  private Optional<TextRange> best(
      Sought sought, List<Match> candidates, ToIntFunction<Match> needed) {
    Surroundings surroundings = new Surroundings(compared().folded);
    Match best = null;
    double highest = -1;
    for (Match match : candidates) {
      Surroundings.Kept before = surroundings.before(match.start(), sought.prefix());
      Surroundings.Kept after = surroundings.after(match.end(), sought.suffix());
      double score = score(sought, match, before, after);
      if (score > highest && before.grade() + after.grade() >= needed.applyAsInt(match)) {
        best = match;
        highest = score;
      }
    }
    return best == null
        ? Optional.empty()
        : Optional.of(compared().range(best.start(), best.end()));
  }

  private double score(
      Sought sought, Match match, Surroundings.Kept before, Surroundings.Kept after) {
    double quote = 1 - (double) match.errors() / sought.quote().length();
    double away = Math.abs(compared().origin(match.start()) - sought.hint());
    return QUOTE_WEIGHT * quote
        + CONTEXT_WEIGHT * (before.likeness() + after.likeness())
        + POSITION_WEIGHT * (1 - away / text.length());
  }

  /** What the grades of both sides must add up to, from 0, both are gone, to 6, both are whole. */
  private static int needed(Sought sought, Match match, boolean alone) {
    int weight = sought.weight();
    if (weight < LONG) {
      return COMPLETE;
    }
    if (match.errors() > 0) {
      return Surroundings.WHOLE + Surroundings.NEAR;
    }
    if (weight < UNMISTAKABLE) {
      return Surroundings.WHOLE;
    }
    return alone ? Surroundings.GONE : Surroundings.NEAR;
  }
}
