package dev.sennight.search.rank;

import dev.sennight.index.TokenKind;
import dev.sennight.search.rank.QueryUnit.Token;
import dev.sennight.search.rank.Word.Feature;
import dev.sennight.search.rank.Word.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What may stand for a Latin word: its forms, its parts, other names, and what may be meant. */
final class LatinWord {
  private static final float FORM_WEIGHT = 0.9f;
  private static final float UNFINISHED_WEIGHT = 0.3f;
  private static final float PART_WEIGHT = 0.3f;
  private static final float OTHER_NAME_WEIGHT = 0.5f;
  private static final float WHOLE_COVER = 0.6f;
  private static final int SHORTEST_UNFINISHED = 3;
  private static final int MOST_UNFINISHED = 8;

  private final EntrySearcher searcher;
  private final FuzzyExpansion fuzzy;
  private final List<QueryUnit> units;
  private final Translations translations;

  LatinWord(EntrySearcher searcher, FuzzyExpansion fuzzy, List<QueryUnit> units) {
    this.searcher = searcher;
    this.fuzzy = fuzzy;
    this.units = units;
    translations = new Translations(searcher, units);
  }

  /** The word of a unit; {@code open} when it may be unfinished. */
  Word of(int index, boolean open) throws IOException {
    QueryUnit unit = units.get(index);
    List<Token> runs = unit.base();
    String text = unit.longest();
    boolean joined = runs.size() > 1 && !isSigned(text);
    List<Alternative> spellings = new ArrayList<>();
    spellings.add(joined ? QueryUnit.spelling(runs, 1) : Alternative.term(text, 1));
    boolean known = forms(unit, spellings) || searcher.frequency(text) > 0;
    String better = known ? null : fuzzy.add(text, spellings);
    if (known && open && text.length() >= SHORTEST_UNFINISHED) {
      fuzzy.beginningWith(text).stream()
          .limit(MOST_UNFINISHED)
          .forEach(term -> spellings.add(Alternative.term(term, UNFINISHED_WEIGHT)));
    }
    QueryUnit.around(units, index, Synonyms.LONGEST_LATIN).stream()
        .flatMap(typed -> searcher.synonyms().others(typed).stream())
        .forEach(name -> spellings.addAll(QueryUnit.spellings(name, OTHER_NAME_WEIGHT)));
    spellings.addAll(translations.of(index));
    float worth = StopWords.list().isStopWord(text) ? StopWords.WEIGHT : 1;
    List<Feature> features = new ArrayList<>();
    features.add(feature(Role.WHOLE, spellings, worth, joined ? WHOLE_COVER : worth));
    for (Token run : joined ? runs : List.<Token>of()) {
      features.add(part(run.term(), (1 - WHOLE_COVER) / runs.size()));
    }
    return new Word(text, features, better);
  }

  /** {@code C++} and {@code .NET} stand for themselves, not for their letters. */
  private static boolean isSigned(String text) {
    return text.endsWith("+") || text.endsWith("#") || text.startsWith(".");
  }

  /** A feature with each spelling once: what others like it find would count twice. */
  private static Feature feature(
      Role role, List<Alternative> spellings, float weight, float cover) {
    Set<List<Object>> seen = new LinkedHashSet<>();
    spellings.removeIf(
        each -> !seen.add(List.of(each.field(), each.terms(), each.positions(), each.open())));
    return new Feature(role, spellings, weight, cover);
  }

  /** Adds other forms of a plain word that stand in the index; returns whether there are any. */
  private boolean forms(QueryUnit unit, List<Alternative> spellings) throws IOException {
    Token word = unit.tokens().getFirst();
    boolean any = false;
    boolean stop = StopWords.list().isStopWord(word.term()); // "thing" is no form of "the"
    if (unit.tokens().size() == 1 && word.kind() == TokenKind.RUN && !stop) {
      for (String form : Inflections.of(word.term())) {
        if (searcher.frequency(form) > 0) {
          any = spellings.add(Alternative.term(form, FORM_WEIGHT));
        }
      }
    }
    return any;
  }

  private Feature part(String run, float cover) throws IOException {
    List<Alternative> spellings = new ArrayList<>();
    spellings.add(Alternative.term(run, 1));
    if (searcher.frequency(run) == 0) {
      fuzzy.add(run, spellings);
    }
    return feature(Role.PART, spellings, PART_WEIGHT, cover);
  }
}
