package dev.sennight.ui.command;

import dev.sennight.library.Spelling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Names one can jump to, ready to be looked through with every key. Immutable once filled. */
public final class NameTable {
  private static final int PINYIN_WHOLE = 3900;
  private static final int PINYIN_BEGINNING = 3500;
  private static final int INITIALS_WHOLE = 3800;
  private static final int INITIALS_BEGINNING = 3300;
  private static final int PINYIN_PART = 1900;
  private static final int INITIALS_PART = 1800;
  private static final int SHORTEST_PART = 3;
  private static final int LONGEST = 200;

  private final List<Name> names = new ArrayList<>();

  private record Name(
      String folded, String full, String initials, long mask, long spelledMask, Choice choice) {}

  private record Scored(int score, int at) {}

  private record Fit(int score, Choice choice) {}

  /**
   * Adds a name.
   *
   * @param name what is typed to find it; spelled in pinyin as well
   * @param choice what is offered
   */
  public void add(String name, Choice choice) {
    String folded = NameMatch.fold(name);
    Spelling spelling = Spelling.of(name);
    names.add(
        new Name(
            folded,
            spelling.full(),
            spelling.initials(),
            mask(folded),
            mask(spelling.full()),
            choice));
  }

  /** Number of names. */
  public int size() {
    return names.size();
  }

  /** What fits {@code query}, best first, at most {@code most}; "" fits nothing. */
  public List<Choice> find(String query, int most) {
    return find(query, most, this);
  }

  /**
   * As {@link #find(String, int)} in several tables; of equal ones the first table's come first.
   */
  static List<Choice> find(String query, int most, NameTable... tables) {
    List<Fit> fits = new ArrayList<>();
    for (NameTable table : tables) {
      fits.addAll(table.best(NameMatch.fold(query.strip()), most));
    }
    fits.sort(Comparator.comparingInt(Fit::score).reversed());
    return fits.stream().map(Fit::choice).distinct().limit(most).toList();
  }

  private List<Fit> best(String wanted, int most) {
    if (wanted.isEmpty()) {
      return List.of();
    }
    String letters = letters(wanted);
    long mask = mask(wanted);
    PriorityQueue<Scored> best =
        new PriorityQueue<>(
            Comparator.comparingInt(Scored::score)
                .thenComparing(Comparator.comparingInt(Scored::at).reversed()));
    for (int i = 0; i < names.size(); i++) {
      Name name = names.get(i);
      int score = score(name, wanted, letters, mask);
      if (score > NameMatch.NONE) {
        best.add(new Scored(score, i));
        if (best.size() > most) {
          best.poll();
        }
      }
    }
    List<Fit> found = new ArrayList<>();
    while (!best.isEmpty()) {
      Scored next = best.poll();
      found.addFirst(new Fit(next.score(), names.get(next.at()).choice()));
    }
    return found;
  }

  private static int score(Name name, String wanted, String letters, long mask) {
    int score = NameMatch.NONE;
    if ((name.mask() & mask) == mask) {
      score = NameMatch.score(name.folded(), wanted);
    }
    if (!letters.isEmpty() && (name.spelledMask() & mask(letters)) == mask(letters)) {
      score = Math.max(score, spelled(name, letters));
    }
    return score;
  }

  private static int spelled(Name name, String letters) {
    int shortness = LONGEST - Math.min(LONGEST, name.folded().length());
    if (name.full().startsWith(letters)) {
      boolean whole = name.full().length() == letters.length();
      return (whole ? PINYIN_WHOLE : PINYIN_BEGINNING) + shortness;
    }
    if (letters.length() > 1 && name.initials().startsWith(letters)) {
      boolean whole = name.initials().length() == letters.length();
      return (whole ? INITIALS_WHOLE : INITIALS_BEGINNING) + shortness;
    }
    if (letters.length() < SHORTEST_PART) {
      return NameMatch.NONE;
    }
    if (name.full().contains(letters)) {
      return PINYIN_PART + shortness;
    }
    return name.initials().contains(letters) ? INITIALS_PART + shortness : NameMatch.NONE;
  }

  /** The query without spaces when it is all Latin, as pinyin is typed; "" otherwise. */
  private static String letters(String query) {
    StringBuilder letters = new StringBuilder(query.length());
    for (int i = 0; i < query.length(); i++) {
      char c = query.charAt(i);
      if (c >= 0x80) {
        return "";
      }
      if (Character.isLetterOrDigit(c)) {
        letters.append(c);
      }
    }
    return letters.toString();
  }

  /** One bit a character, several characters a bit: a name that lacks a bit cannot fit. */
  private static long mask(String words) {
    long mask = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c != ' ') {
        mask |= 1L << (c & 63);
      }
    }
    return mask;
  }
}
