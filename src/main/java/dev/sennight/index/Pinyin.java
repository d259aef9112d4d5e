package dev.sennight.index;

import dev.sennight.model.text.TextResource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The readings of Han characters, without tones; {@code ü} is written {@code v}.
 *
 * <p>{@code pinyin.txt} has a line a syllable: the characters usually read so, then those that are
 * sometimes. The usual readings were taken from the Unicode CLDR transliteration of Han to Latin.
 */
public final class Pinyin {
  private static final int FIRST = 0x4E00;
  private static final int LAST = 0x9FFF;

  /** The letters of the longest syllable. */
  public static final int LONGEST = 6;

  /** The table, read when it is first asked for. */
  private static final class Holder {
    static final Pinyin INSTANCE = new Pinyin();
  }

  private final String[] syllables;
  private final String[] characters;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final short[] reading = new short[LAST - FIRST + 1];
  private final Map<Character, String> others = new HashMap<>();

  private Pinyin() {
    Arrays.fill(reading, (short) -1);
    String[] lines = TextResource.read(Pinyin.class, "pinyin.txt").split("\n", 0);
    syllables = new String[lines.length];
    characters = new String[lines.length];
    for (int i = 0; i < lines.length; i++) {
      String[] parts = lines[i].split(" ", 0);
      syllables[i] = parts[0];
      characters[i] = parts.length == 2 ? parts[1] : parts[1] + parts[2];
      numbers.put(syllables[i], i);
      for (int k = 0; k < parts[1].length(); k++) {
        read(parts[1].charAt(k), (short) i);
      }
      for (int k = 0; parts.length > 2 && k < parts[2].length(); k++) {
        others.merge(parts[2].charAt(k), syllables[i], (a, b) -> a + " " + b);
      }
    }
  }

  /** The shared table; reading it takes a few milliseconds the first time. */
  public static Pinyin table() {
    return Holder.INSTANCE;
  }

  private void read(char c, short number) {
    if (c >= FIRST && c <= LAST) {
      reading[c - FIRST] = number;
    }
  }

  /** The usual reading of {@code c}; "" when it has none. */
  public String reading(char c) {
    return c < FIRST || c > LAST || reading[c - FIRST] < 0 ? "" : syllables[reading[c - FIRST]];
  }

  /** Whether {@code c} can be read {@code syllable}. */
  public boolean canRead(char c, String syllable) {
    if (reading(c).equals(syllable)) {
      return true;
    }
    String more = others.get(c);
    return more != null && Arrays.asList(more.split(" ")).contains(syllable);
  }

  /** The characters that can be read {@code syllable}; "" when it is none. */
  public String characters(String syllable) {
    Integer number = numbers.get(syllable);
    return number == null ? "" : characters[number];
  }

  /**
   * The ways to cut {@code letters} into whole syllables, fewest syllables first.
   *
   * @param most how many ways to return at most
   */
  public List<List<String>> cuts(String letters, int most) {
    Cutting cutting = new Cutting(letters, most * 4);
    cutting.from(0);
    List<List<String>> found = cutting.found;
    found.sort((a, b) -> Integer.compare(a.size(), b.size()));
    return found.size() > most ? found.subList(0, most) : found;
  }

  /** Cuts letters in every way, up to a number of ways. */
  private final class Cutting {
    private final String letters;
    private final int most;
    private final List<List<String>> found = new ArrayList<>();
    private final List<String> before = new ArrayList<>();

    /** Places after which the rest cannot be cut, however they were come to. */
    private final BitSet dead = new BitSet();

    Cutting(String letters, int most) {
      this.letters = letters;
      this.most = most;
    }

    void from(int start) {
      if (start == letters.length()) {
        found.add(List.copyOf(before));
        return;
      }
      int foundBefore = found.size();
      for (int end = Math.min(letters.length(), start + LONGEST); end > start; end--) {
        String syllable = letters.substring(start, end);
        if (found.size() < most && !dead.get(end) && numbers.containsKey(syllable)) {
          before.add(syllable);
          from(end);
          before.removeLast();
        }
      }
      dead.set(start, found.size() == foundBefore);
    }
  }
}
