package dev.sennight.search.rank;

import dev.sennight.index.IndexFields;
import dev.sennight.index.analysis.TokenKind;
import dev.sennight.search.rank.Feature.Role;
import dev.sennight.search.rank.QueryUnit.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may stand for a Latin word: its forms, its parts, other names, and what may be meant. */
final class LatinWord {
  private static final float FORM_WEIGHT = 0.9f;
  private static final float UNFINISHED_WEIGHT = 0.3f;
  private static final float PART_WEIGHT = 0.3f;
  private static final float STOP_WORD_WEIGHT = 0.15f;
  private static final float OTHER_NAME_WEIGHT = 0.5f;
  private static final float WHOLE_COVER = 0.6f;
  private static final int SHORTEST_UNFINISHED = 3;
  private static final int MOST_UNFINISHED = 8;

  private final Vocabulary vocabulary;
  private final Synonyms synonyms;
  private final FuzzyExpansion fuzzy;
  private final Translations translations;
  private final List<QueryUnit> units;
  private @Nullable String better;

  LatinWord(EntrySearcher searcher, FuzzyExpansion fuzzy, List<QueryUnit> units) {
    vocabulary = new Vocabulary(searcher);
    this.fuzzy = fuzzy;
    synonyms = searcher.synonyms();
    this.units = units;
    translations = new Translations(vocabulary, units);
  }

  /** The word of a unit; {@code open} when it may be unfinished. */
  Word of(int index, boolean open) throws IOException {
    QueryUnit unit = units.get(index);
    List<Token> runs = unit.base();
    Token longest = unit.longest();
    String text = longest.term();
    better = null;
    List<Alternative> spellings = new ArrayList<>();
    boolean joined = runs.size() > 1 && !isSigned(text);
    spellings.add(joined ? QueryUnit.spelling(runs, 1) : Alternative.term(text, 1));
    boolean known = forms(unit, spellings) || vocabulary.frequency(text) > 0;
    if (!known) {
      guess(text, spellings);
    } else if (open) {
      unfinished(text, spellings);
    }
    otherNames(index, spellings);
    spellings.addAll(translations.of(index));
    float worth = StopWords.list().isStopWord(text) ? STOP_WORD_WEIGHT : 1;
    List<Feature> features = new ArrayList<>();
    List<Alternative> once = Alternative.once(spellings);
    features.add(new Feature(Role.WHOLE, once, worth, joined ? WHOLE_COVER : worth));
    if (joined) {
      parts(runs, features);
    }
    return new Word(text, features, better);
  }

  /** {@code C++} and {@code .NET} stand for themselves, not for their letters. */
  private static boolean isSigned(String text) {
    return text.endsWith("+") || text.endsWith("#") || text.startsWith(".");
  }

  /** Adds other forms of a plain word that stand in the index; returns whether there are any. */
  private boolean forms(QueryUnit unit, List<Alternative> spellings) throws IOException {
    boolean any = false;
    if (unit.tokens().size() == 1 && unit.tokens().getFirst().kind() == TokenKind.RUN) {
      for (String form : Inflections.of(unit.tokens().getFirst().term())) {
        if (vocabulary.frequency(form) > 0) {
          spellings.add(Alternative.term(form, FORM_WEIGHT));
          any = true;
        }
      }
    }
    return any;
  }

  private void guess(String text, List<Alternative> spellings) throws IOException {
    String found = fuzzy.add(text, spellings);
    better = better == null ? found : better;
  }

  private void unfinished(String text, List<Alternative> spellings) throws IOException {
    if (text.length() >= SHORTEST_UNFINISHED) {
      vocabulary.withPrefix(IndexFields.TEXT, text).stream()
          .limit(MOST_UNFINISHED)
          .forEach(f -> spellings.add(Alternative.term(f.term(), UNFINISHED_WEIGHT)));
    }
  }

  private void parts(List<Token> runs, List<Feature> features) throws IOException {
    String whole = better;
    for (Token run : runs) {
      List<Alternative> spellings = new ArrayList<>();
      spellings.add(Alternative.term(run.term(), 1));
      if (vocabulary.frequency(run.term()) == 0) {
        guess(run.term(), spellings);
      }
      float cover = (1 - WHOLE_COVER) / runs.size();
      features.add(new Feature(Role.PART, Alternative.once(spellings), PART_WEIGHT, cover));
    }
    better = whole;
  }

  /** Adds other names of the word, and of phrases around it. */
  private void otherNames(int index, List<Alternative> spellings) {
    Set<String> seen = new HashSet<>();
    for (int from = Math.max(0, index - Synonyms.LONGEST_LATIN + 1); from <= index; from++) {
      int last = Math.min(units.size(), from + Synonyms.LONGEST_LATIN);
      for (int to = index + 1; to <= last; to++) {
        for (String other : synonyms.others(key(from, to))) {
          Alternative spelling =
              seen.add(other) ? QueryUnit.spelling(other, OTHER_NAME_WEIGHT) : null;
          if (spelling != null) {
            spellings.add(spelling);
          }
        }
      }
    }
  }

  private String key(int from, int to) {
    List<QueryUnit> part = units.subList(from, to);
    return part.stream().anyMatch(QueryUnit::isCjk) ? "" : QueryUnit.typed(part);
  }
}
