package dev.sennight.parse.series;

import dev.sennight.model.dates.DateMention;
import dev.sennight.model.text.TextRange;
import dev.sennight.parse.series.MarkedText.Mark;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A way in which a document may be an issue: a part of its title or file name that has marks.
 *
 * @param facts of the document
 * @param text the title or file name
 * @param part of it
 * @param named whether it is the file name
 * @param strong whether the part is an issue's by itself, without siblings
 * @param key the same for siblings
 */
record Candidate(
    DocumentFacts facts,
    MarkedText text,
    TextRange part,
    boolean named,
    boolean strong,
    String key) {
  static final Pattern DIGEST =
      Pattern.compile(
          "(?i)周刊|周报|周報|週刊|週報|月刊|月报|月報|日报|日報|日刊|早报|早報|晚报|晚報|晨报|双周|雙週|旬刊|简报|簡報|快报"
              + "|速递|汇总|精选|주간|월간|뉴스레터|ニュースレター|ウィークリー|ダイジェスト|まとめ"
              + "|\\b(?:weekly|biweekly|monthly|digest|newsletter|roundup|bulletin|this"
              + " (?:week|month) in)\\b");
  private static final Pattern EPISODE =
      Pattern.compile("(?i)(?:ep|eps|episode|show|issue|folge|에피소드|エピソード)[\\s._#-]*|第\\s*");

  /** Characters before the number or date that a title with a theme begins with. */
  private static final int LONGEST_HEAD = 16;

  /** What a number of front matter is written behind. */
  private static final String NUMBERED = "Issue ";

  private static final String EDGES = " \t\u3000()（）[]【】《》.,，。-–_'\"";

  /** What {@code facts} may be by {@code written}, the strong first. */
  static List<Candidate> of(DocumentFacts facts, String written, boolean named) {
    MarkedText text = MarkedText.of(written);
    List<Candidate> candidates = new ArrayList<>();
    if (text.isEmpty()) {
      return candidates;
    }
    boolean digest = DIGEST.matcher(written).find();
    TextRange whole = new TextRange(0, written.length());
    List<TextRange> parts = text.segments();
    for (TextRange part : parts) {
      if (!text.marksIn(part).isEmpty()) {
        boolean strong = isStrong(text, part, digest, named);
        candidates.add(candidate(facts, text, part, named, strong));
      }
    }
    candidates.sort((one, other) -> Boolean.compare(other.strong(), one.strong()));
    if (parts.size() > 1) {
      candidates.add(candidate(facts, text, whole, named, false));
    }
    TextRange head = head(text, parts.getFirst());
    if (head != null) {
      candidates.add(candidate(facts, text, head, named, false));
    }
    return candidates;
  }

  /** What {@code facts} may be by the number of an issue in its front matter. */
  static List<Candidate> ofNumber(DocumentFacts facts, String number) {
    MarkedText text = MarkedText.of(NUMBERED + number);
    return text.marks().size() == 1
        ? List.of(candidate(facts, text, new TextRange(0, text.text().length()), true, false))
        : List.of();
  }

  private static Candidate candidate(
      DocumentFacts facts, MarkedText text, TextRange part, boolean named, boolean strong) {
    String key = (named ? "n " : "t ") + text.key(part);
    return new Candidate(facts, text, part, named, strong, key);
  }

  /** What of {@code part} goes to its first mark, when a theme follows that; else null. */
  private static @Nullable TextRange head(MarkedText text, TextRange part) {
    List<Mark> marks = text.marksIn(part);
    if (marks.isEmpty() || marks.getFirst().range().start() - part.start() > LONGEST_HEAD) {
      return null;
    }
    TextRange head = new TextRange(part.start(), marks.getFirst().range().end());
    return isEdge(text.text(), head.end(), part.end()) ? null : head;
  }

  private static boolean isStrong(MarkedText text, TextRange part, boolean digest, boolean named) {
    return text.marksIn(part).stream().anyMatch(mark -> isStrong(text, part, mark, digest, named));
  }

  private static boolean isStrong(
      MarkedText text, TextRange part, Mark mark, boolean digest, boolean named) {
    boolean begins = isEdge(text.text(), part.start(), mark.range().start());
    boolean ends = isEdge(text.text(), mark.range().end(), part.end());
    return switch (mark.kind()) {
      case DATE -> mark.date() != null && isStrong(mark.date(), digest, begins || ends);
      case ISSUE -> named ? ends : begins || ends || digest;
      case HASH -> digest;
      case NUMBER -> digest && ends && !named;
    };
  }

  private static boolean isStrong(DateMention date, boolean digest, boolean edge) {
    if (date.precision() == ChronoUnit.WEEKS) {
      return digest || date.year() != null;
    }
    return digest && date.precision() != ChronoUnit.YEARS && (edge || !date.bare());
  }

  /** Whether there is nothing but spaces, brackets and marks between two places. */
  static boolean isEdge(String text, int from, int to) {
    return text.substring(from, to).chars().allMatch(c -> EDGES.indexOf(c) >= 0);
  }

  /** The part as the user reads it, with a mark for a theme behind it. */
  String form() {
    return isHead() ? text.form(part) + SeriesEvidence.THEME : text.form(part);
  }

  /** What of the part is no mark; "" when that names nothing. */
  String words() {
    return text.words(part);
  }

  /** Whether a theme follows the part that nothing divides from it. */
  boolean isHead() {
    return text.segments().stream()
        .anyMatch(whole -> whole.start() == part.start() && whole.end() > part.end());
  }

  /** Whether a word for one part of a podcast or newsletter stands before the number. */
  boolean isEpisode() {
    int number = marks().getFirst().range().start();
    return EPISODE.matcher(text.text().substring(part.start(), number)).matches();
  }

  /** Whether the part has letters, those beside a date or a number that may count anything. */
  boolean hasLetters() {
    return key.codePoints().skip(2).anyMatch(Character::isLetter)
        || marks().stream().anyMatch(mark -> mark.kind() == MarkedText.Kind.ISSUE);
  }

  List<Mark> marks() {
    return text.marksIn(part);
  }

  /** The dates and numbers in the part, to count issues by. */
  String values() {
    return marks().stream()
        .map(mark ->
            mark.date() == null
                ? String.valueOf(mark.number())
                : mark.date().first() + "/" + mark.date().last())
        .collect(Collectors.joining(" "));
  }

  /** The part before this one, if it has a name; else null. */
  @Nullable String wordsBefore() {
    String before = null;
    for (TextRange other : text.segments()) {
      if (other.end() <= part.start()) {
        before = text.words(other);
      }
    }
    return before == null || before.isEmpty() ? null : before;
  }

  /** The number that the part counts by, if it has one. */
  IssueNumbers numbers() {
    IssueNumbers numbers = IssueNumbers.NONE;
    for (Mark mark : marks().reversed()) {
      numbers = numbers.or(new IssueNumbers(null, null, mark.number()));
    }
    return numbers;
  }
}
