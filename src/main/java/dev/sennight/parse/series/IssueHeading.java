package dev.sennight.parse.series;

import dev.sennight.model.dates.Numerals;
import dev.sennight.model.text.TextRange;
import dev.sennight.parse.series.MarkedText.Kind;
import dev.sennight.parse.series.MarkedText.Mark;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A heading that may begin an issue inside a document: it names a date or counts issues.
 *
 * @param form the same for the headings of other issues; a theme behind a date is no part of it
 * @param words what is no date or number, as a name; "" when that names nothing
 * @param counted whether it has only a number, without a word that says what is counted
 */
public record IssueHeading(String form, String words, boolean counted) {
  private static final int LONGEST = 300;
  private static final Pattern CLUE = Pattern.compile("[" + Numerals.CHARACTERS + "]");
  private static final Pattern VERSION =
      Pattern.compile("\\d+\\.\\d+|(?<![\\p{L}\\d])v\\d", Pattern.CASE_INSENSITIVE);

  /** Reads {@code heading}; null when it names no issue. */
  public static @Nullable IssueHeading of(String heading) {
    if (heading.length() > LONGEST || !CLUE.matcher(heading).find()) {
      return null;
    }
    MarkedText text = MarkedText.of(heading);
    if (VERSION.matcher(text.rest()).find()) {
      return null;
    }
    for (TextRange part : text.segments()) {
      for (Mark mark : text.marksIn(part)) {
        if (!isYear(mark)) {
          return of(text, part, mark);
        }
      }
    }
    return null;
  }

  private static @Nullable IssueHeading of(MarkedText text, TextRange part, Mark mark) {
    boolean counted = mark.kind() == Kind.NUMBER;
    String key = text.key(part).replace(" ", "");
    if (counted && key.codePoints().noneMatch(Character::isLetter)) {
      return null;
    }
    String words = text.words(part);
    boolean begins = Candidate.isEdge(text.text(), part.start(), mark.range().start());
    boolean leads = begins && !counted && text.marksIn(part).getLast().equals(mark);
    return new IssueHeading(leads ? mark.kind().name() : key, words, counted);
  }

  /** The letters of a name in lower case: spellings of one name differ in spaces and marks. */
  public static String letters(String name) {
    StringBuilder letters = new StringBuilder();
    name.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetter)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static boolean isYear(Mark mark) {
    return mark.date() != null && mark.date().precision() == ChronoUnit.YEARS;
  }
}
