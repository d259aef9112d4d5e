package dev.sennight.search.rank;

import dev.sennight.index.IndexFields;
import dev.sennight.index.TokenKind;
import dev.sennight.model.text.TextResource;
import dev.sennight.search.rank.QueryUnit.Token;
import dev.sennight.search.rank.Word.Feature;
import dev.sennight.search.rank.Word.Role;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What may stand for a run of Han, kana, Hangul or Bopomofo: the pieces of each script, the whole
 * of it, other names in it. Pairs of Han characters tell something by themselves; a pair of
 * syllables does not: such a piece is looked for as a whole, a longer Hangul one also as two words
 * side by side.
 */
final class CjkWord {
  /** Runs of more pairs are sentences, not words. */
  private static final int LONGEST_WORD = 7;

  private static final int LONGEST_SPLIT = 12;
  private static final float WHOLE_WEIGHT = 0.3f;
  private static final float STEM_WEIGHT = 0.6f;
  private static final float HIRAGANA_WEIGHT = 0.5f;
  private static final float SPLIT_WEIGHT = 0.9f;
  private static final float ROOT_WEIGHT = 0.9f;
  private static final float SINGLE_WEIGHT = 0.4f;
  private static final float OTHER_NAME_WEIGHT = 0.5f;
  private static final String PARTICLES = "のはがをにへともやで";

  /** Korean particles and endings, which a text may have others of, or none. */
  private static final Set<String> ENDINGS =
      Set.copyOf(TextResource.lines(CjkWord.class, "korean-endings.txt"));

  private final List<Token> pairs;
  private final List<UnicodeScript> scripts = new ArrayList<>();
  private final String text;
  private final List<Feature> features = new ArrayList<>();

  private CjkWord(QueryUnit unit) {
    pairs = unit.tokens().stream().filter(t -> t.kind() == TokenKind.PAIR).toList();
    text = QueryUnit.typed(unit.tokens().stream());
    text.codePoints().forEach(this::addScript);
  }

  /** A long vowel is of the script before it. */
  private void addScript(int c) {
    UnicodeScript script = UnicodeScript.of(c);
    boolean common = script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED;
    UnicodeScript before = scripts.isEmpty() ? UnicodeScript.KATAKANA : scripts.getLast();
    scripts.add(common ? before : script);
  }

  /** The word of {@code unit}, with the other names that {@code synonyms} know. */
  static Word of(QueryUnit unit, Synonyms synonyms) {
    CjkWord word = new CjkWord(unit);
    if (word.pairs.isEmpty()) {
      word.add(Role.WHOLE, 1, Alternative.prefix(IndexFields.TEXT, word.text, 1));
    } else {
      word.pieces();
      word.whole();
      word.otherNames(synonyms);
    }
    return new Word(word.text, word.features, null);
  }

  private void add(Role role, float weight, Alternative... spellings) {
    features.add(new Feature(role, List.of(spellings), weight, weight));
  }

  private void pieces() {
    int from = 0;
    for (int i = 1; i <= scripts.size(); i++) {
      if (i == scripts.size() || isEdge(i)) {
        piece(from, i);
        from = i;
      }
    }
  }

  /** Han goes on in the hiragana that inflect it; any other script ends with its last character. */
  private boolean isEdge(int i) {
    UnicodeScript before = scripts.get(i - 1);
    UnicodeScript now = scripts.get(i);
    return before != now && !(before == UnicodeScript.HAN && now == UnicodeScript.HIRAGANA);
  }

  /** The whole of several pieces is a bonus. */
  private void whole() {
    Alternative whole = QueryUnit.spelling(pairs, 1);
    if (features.isEmpty()) {
      add(Role.WHOLE, 1, whole);
    } else if (features.getFirst().role() != Role.WHOLE && pairs.size() <= LONGEST_WORD) {
      features.add(new Feature(Role.WHOLE, List.of(whole), WHOLE_WEIGHT * pairs.size(), 0));
    }
  }

  private void piece(int from, int to) {
    boolean whole = from == 0 && to == scripts.size();
    UnicodeScript script = scripts.get(from);
    if (script == UnicodeScript.HAN) {
      han(from, to);
    } else if (!whole && script == UnicodeScript.HIRAGANA) {
      boolean particle = to < scripts.size() && PARTICLES.contains(substring(to - 1, to));
      int end = particle ? to - 1 : to;
      if (end - from > 1) {
        add(Role.PART, HIRAGANA_WEIGHT, spelling(from, end, 1));
      }
    } else if (to - from > 1) {
      boolean stop = StopWords.list().contains(substring(from, root(from, to)));
      Alternative[] spellings = spellings(from, to).toArray(Alternative[]::new);
      add(whole ? Role.WHOLE : Role.PART, stop ? StopWords.WEIGHT : 1, spellings);
    }
  }

  /** Han and the hiragana behind it: the pairs of Han, or the first pair where there are none. */
  private void han(int from, int to) {
    int before = features.size();
    for (int i = from; i + 1 < to && scripts.get(i + 1) == UnicodeScript.HAN; i++) {
      String pair = pairs.get(i).term();
      Role role = scripts.size() == 2 ? Role.WHOLE : Role.PART;
      add(role, StopWords.list().weight(pair), Alternative.term(pair, 1));
    }
    if (features.size() == before && to - from > 1) {
      Alternative pair = Alternative.term(pairs.get(from).term(), 1);
      String single = substring(from, from + 1);
      add(
          Role.PART,
          STEM_WEIGHT,
          pair,
          Alternative.prefix(IndexFields.TEXT, single, SINGLE_WEIGHT));
    }
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

  private List<Alternative> spellings(int from, int to) {
    List<Alternative> spellings = new ArrayList<>();
    spellings.add(spelling(from, to, 1));
    int root = root(from, to);
    boolean longVowel = text.endsWith("ー") && to == scripts.size() && to - from > 2;
    if (root < to || longVowel) {
      spellings.add(spelling(from, Math.min(root, longVowel ? to - 1 : to), ROOT_WEIGHT));
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

  private void otherNames(Synonyms synonyms) {
    int i = 0;
    while (i + 1 < text.length()) {
      int end = Math.min(i + Synonyms.LONGEST_HAN, text.length());
      while (end > i + 1 && synonyms.others(text.substring(i, end)).isEmpty()) {
        end--;
      }
      List<Alternative> names = new ArrayList<>();
      for (String name : synonyms.others(end > i + 1 ? text.substring(i, end) : "")) {
        names.addAll(QueryUnit.spellings(name, 1));
      }
      if (!names.isEmpty()) {
        features.add(new Feature(Role.OTHER_NAME, names, OTHER_NAME_WEIGHT, 0));
      }
      i = end;
    }
  }
}
