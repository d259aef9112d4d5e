package dev.sennight.search.rank;

import dev.sennight.index.IndexFields;
import dev.sennight.index.analysis.Pinyin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/** Looks words up in the index that are like a given one. */
final class Vocabulary {
  private static final int MOST_EXPANSIONS = 24;
  private static final int MOST_SCANNED = 4000;

  private final IndexView view;

  Vocabulary(IndexView view) {
    this.view = view;
  }

  /** A term and in how many entries it stands. */
  record Found(String term, int frequency, int distance) {}

  int frequency(String term) throws IOException {
    return view.frequency(term);
  }

  /** Terms that begin with {@code prefix}, the most frequent first; itself left out. */
  List<Found> withPrefix(String field, String prefix) throws IOException {
    Map<String, Integer> found = new HashMap<>();
    BytesRef start = new BytesRef(prefix);
    for (LeafReaderContext leaf : view.leaves()) {
      Terms terms = leaf.reader().terms(field);
      if (terms == null) {
        continue;
      }
      TermsEnum each = terms.iterator();
      if (each.seekCeil(start) == TermsEnum.SeekStatus.END) {
        continue;
      }
      int scanned = 0;
      for (BytesRef term = each.term(); term != null; term = each.next()) {
        if (!StringHelper.startsWith(term, start) || ++scanned > MOST_SCANNED) {
          break;
        }
        found.merge(term.utf8ToString(), each.docFreq(), Integer::sum);
      }
    }
    found.remove(prefix);
    return best(found);
  }

  /**
   * Latin terms one or two letters away from {@code word}, which they share the first letter with.
   */
  List<Found> like(String word) throws IOException {
    int distance = word.length() >= 8 ? 2 : 1;
    if (word.length() < 4 || word.length() > 40) {
      return List.of();
    }
    for (int edits = 1; edits <= distance; edits++) {
      List<Found> found = within(word, edits);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Found> within(String word, int edits) throws IOException {
    Automaton near = new LevenshteinAutomata(word.substring(1), true).toAutomaton(edits);
    Automaton automaton = Operations.concatenate(List.of(Automata.makeChar(word.charAt(0)), near));
    CompiledAutomaton compiled = new CompiledAutomaton(Operations.determinize(automaton, 100_000));
    Map<String, Integer> found = new HashMap<>();
    for (LeafReaderContext leaf : view.leaves()) {
      Terms terms = leaf.reader().terms(IndexFields.TEXT);
      if (terms == null) {
        continue;
      }
      TermsEnum each = compiled.getTermsEnum(terms);
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        found.merge(term.utf8ToString(), each.docFreq(), Integer::sum);
      }
    }
    found.remove(word);
    found
        .keySet()
        .removeIf(t ->
            t.chars().anyMatch(Character::isDigit) != word.chars().anyMatch(Character::isDigit));
    return best(found).stream().map(f -> new Found(f.term(), f.frequency(), edits)).toList();
  }

  private static List<Found> best(Map<String, Integer> found) {
    List<Found> list = new ArrayList<>();
    found.forEach((term, frequency) -> list.add(new Found(term, frequency, 0)));
    list.sort(Comparator.comparingInt(Found::frequency).reversed().thenComparing(Found::term));
    return list.size() > MOST_EXPANSIONS ? list.subList(0, MOST_EXPANSIONS) : list;
  }

  /** Pairs of Han characters that can be read as the two syllables, most frequent first. */
  List<String> pairs(String first, String second) throws IOException {
    Pinyin pinyin = Pinyin.table();
    String firsts = pinyin.characters(first);
    Map<String, Integer> found = new HashMap<>();
    for (LeafReaderContext leaf : view.leaves()) {
      Terms terms = leaf.reader().terms(IndexFields.TEXT);
      TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
      for (int i = 0; terms != null && i < firsts.length(); i++) {
        BytesRef start = new BytesRef(firsts.substring(i, i + 1));
        if (each.seekCeil(start) == TermsEnum.SeekStatus.END) {
          continue;
        }
        for (BytesRef term = each.term();
            term != null && StringHelper.startsWith(term, start);
            term = each.next()) {
          String pair = term.utf8ToString();
          if (pair.length() == 2 && pinyin.canRead(pair.charAt(1), second)) {
            found.merge(pair, each.docFreq(), Integer::sum);
          }
        }
      }
    }
    return best(found).stream().map(Found::term).toList();
  }
}
