package dev.sennight.search.rank;

import dev.sennight.index.IndexFields;
import dev.sennight.index.analysis.TokenKind;
import dev.sennight.search.rank.Feature.Role;
import dev.sennight.search.rank.QueryUnit.Token;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What may stand for a run in which kana, Hangul or Bopomofo stand, alone or beside Han. A pair of
 * syllables tells nothing by itself, as a pair of Han characters does: such a word is looked for as
 * a whole, a longer Hangul word also as two words side by side.
 */
final class SyllableWord {
  private static final int LONGEST_WORD = 7;
  private static final int LONGEST_SPLIT = 12;
  private static final float WHOLE_WEIGHT = 0.3f;
  private static final float STEM_WEIGHT = 0.6f;
  private static final float HIRAGANA_WEIGHT = 0.5f;
  private static final float SPLIT_WEIGHT = 0.9f;
  private static final float ROOT_WEIGHT = 0.9f;
  private static final float SINGLE_WEIGHT = 0.4f;
  private static final float STOP_WEIGHT = 0.15f;
  private static final String PARTICLES = "のはがをにへともやで";

  /** Korean particles and endings, which a text may have others of, or none. */
  private static final Set<String> ENDINGS =
      Set.of(
          ("을 를 이 가 은 는 의 에 로 으로 와 과 도 만 에서 에게 께서 한테 부터 까지 처럼 보다 마다 이나 나 이며 며 하고 이랑 랑 이라는 라는 이라고 라고"
                  + " 이란 란 으로서 로서 으로써 로써 에는 에서는 에도 으로는 로는 와의 과의 들 들을 들이 들은 들의 들과 하다 하는 하며 하여 해 해서 하기 하면"
                  + " 하지 한 한다 할 했다 했던 합니다 하려면 해주는 되다 되는 되고 된 된다 되어 되면 됩니다 됐다 시키는 시킨 시키다 적인 적으로 입니다 이다")
              .split(" ", -1));

  private final List<Token> pairs;
  private final List<UnicodeScript> scripts;
  private final String text;
  private final List<Feature> features = new ArrayList<>();

  private SyllableWord(QueryUnit unit) {
    pairs = unit.tokens().stream().filter(t -> t.kind() == TokenKind.PAIR).toList();
    text = unit.run();
    scripts = scripts(text);
  }

  /** Whether {@code unit} is one of more than one character, not of Han alone. */
  static boolean is(QueryUnit unit) {
    String run = unit.run();
    return run.codePointCount(0, run.length()) > 1
        && scripts(run).stream().anyMatch(script -> script != UnicodeScript.HAN);
  }

  /** The word of {@code unit}, with the other names that {@code han} finds in it. */
  static Word of(QueryUnit unit, HanWord han) {
    SyllableWord word = new SyllableWord(unit);
    word.pieces();
    han.otherNames(word.text, word.features);
    return new Word(word.text, word.features, null);
  }

  /** The script of each character; a long vowel is of the script before it. */
  private static List<UnicodeScript> scripts(String run) {
    List<UnicodeScript> scripts = new ArrayList<>();
    run.codePoints()
        .forEach(c -> {
          UnicodeScript script = UnicodeScript.of(c);
          boolean common = script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED;
          UnicodeScript before = scripts.isEmpty() ? UnicodeScript.KATAKANA : scripts.getLast();
          scripts.add(common ? before : script);
        });
    return scripts;
  }

  private void pieces() {
    int from = 0;
    for (int i = 1; i <= scripts.size(); i++) {
      if (i == scripts.size() || isEdge(i)) {
        piece(from, i);
        from = i;
      }
    }
    boolean alone = features.size() == 1 && features.getFirst().role() == Role.WHOLE;
    if (!alone && pairs.size() <= LONGEST_WORD || features.isEmpty()) {
      boolean bonus = !features.isEmpty();
      float weight = bonus ? WHOLE_WEIGHT * pairs.size() : 1;
      Alternative whole = QueryUnit.spelling(pairs, 1);
      features.add(Feature.of(Role.WHOLE, whole, weight, bonus ? 0 : 1));
    }
  }

  /** Han goes on in the hiragana that inflect it; any other script ends with its last character. */
  private boolean isEdge(int i) {
    UnicodeScript before = scripts.get(i - 1);
    UnicodeScript now = scripts.get(i);
    return before != now && !(before == UnicodeScript.HAN && now == UnicodeScript.HIRAGANA);
  }

  private void piece(int from, int to) {
    boolean whole = from == 0 && to == scripts.size();
    UnicodeScript script = scripts.get(from);
    if (script == UnicodeScript.HAN) {
      stem(from, to);
    } else if (whole) {
      float worth = worth(from, to);
      features.add(new Feature(Role.WHOLE, spellings(from, to), worth, worth));
    } else if (script == UnicodeScript.HIRAGANA) {
      int end = to < scripts.size() && isParticle(to - 1) ? to - 1 : to;
      if (end - from > 1) {
        Alternative word = spelling(from, end, 1);
        features.add(Feature.of(Role.PART, word, HIRAGANA_WEIGHT, HIRAGANA_WEIGHT));
      }
    } else if (to - from > 1) {
      float worth = worth(from, to);
      features.add(new Feature(Role.PART, spellings(from, to), worth, worth));
    }
  }

  private float worth(int from, int to) {
    return StopWords.list().contains(substring(from, root(from, to))) ? STOP_WEIGHT : 1;
  }

  private String substring(int from, int to) {
    return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
  }

  /** Where a Hangul word of two syllables or more ends without the longest ending it has. */
  private int root(int from, int to) {
    boolean hangul = scripts.get(from) == UnicodeScript.HANGUL;
    for (int end = from + 2; hangul && end < to; end++) {
      if (ENDINGS.contains(substring(end, to))) {
        return end;
      }
    }
    return to;
  }

  private boolean isParticle(int i) {
    return PARTICLES.indexOf(text.codePointAt(text.offsetByCodePoints(0, i))) >= 0;
  }

  /** Han and the hiragana behind it: the pairs of Han, or the first pair where there are none. */
  private void stem(int from, int to) {
    boolean any = false;
    for (int i = from; i + 1 < to && scripts.get(i + 1) == UnicodeScript.HAN; i++) {
      features.add(Feature.of(Role.PART, Alternative.term(pairs.get(i).term(), 1), 1, 1));
      any = true;
    }
    if (!any && to - from > 1) {
      Alternative pair = Alternative.term(pairs.get(from).term(), 1);
      Alternative single =
          Alternative.prefix(IndexFields.TEXT, substring(from, from + 1), SINGLE_WEIGHT);
      features.add(new Feature(Role.PART, List.of(pair, single), STEM_WEIGHT, STEM_WEIGHT));
    }
  }

  private List<Alternative> spellings(int from, int to) {
    List<Alternative> spellings = new ArrayList<>();
    spellings.add(spelling(from, to, 1));
    int root = root(from, to);
    if (root < to) {
      spellings.add(spelling(from, root, ROOT_WEIGHT));
    } else if (text.endsWith("ー") && to == scripts.size() && to - from > 2) {
      spellings.add(spelling(from, to - 1, ROOT_WEIGHT));
    }
    boolean splits = scripts.get(from) == UnicodeScript.HANGUL && root - from <= LONGEST_SPLIT;
    for (int at = from + 2; splits && at <= root - 2; at++) {
      List<Token> parts = new ArrayList<>(pairs.subList(from, at - 1));
      parts.addAll(pairs.subList(at, root - 1));
      spellings.add(QueryUnit.spelling(parts, SPLIT_WEIGHT));
    }
    return spellings;
  }

  /** The characters from one to another, side by side. */
  private Alternative spelling(int from, int to, float weight) {
    return QueryUnit.spelling(pairs.subList(from, to - 1), weight);
  }
}
