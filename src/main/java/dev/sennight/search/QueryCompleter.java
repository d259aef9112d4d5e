package dev.sennight.search;

import dev.sennight.index.IndexFields;
import dev.sennight.model.IssueIdentity;
import dev.sennight.search.query.QueryField;
import dev.sennight.search.query.QueryParser;
import dev.sennight.search.query.QuotationMark;
import dev.sennight.search.rank.EntrySearcher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Proposes names of fields and their values for the word under the caret. */
final class QueryCompleter {
  private static final int MOST = 20;
  private static final int SHORTEST_WORD = 2;
  private static final List<String> TIMES =
      List.of(
          "last-4-weeks", "last-3-months", "last-12-months", "this-week", "this-year", "last-year");
  private static final List<String> TRAITS =
      List.of(
          "image",
          "link",
          "card",
          "tag",
          "date",
          "code",
          "table",
          "formula",
          "task",
          "quote",
          "highlight",
          "note");

  private final EntrySearcher searcher;
  private final Unindexed unindexed;
  private final int start;
  private final int end;
  private final String word;

  QueryCompleter(EntrySearcher searcher, Unindexed unindexed, String query, int caret) {
    this.searcher = searcher;
    this.unindexed = unindexed;
    end = Math.clamp(caret, 0, query.length());
    int from = end;
    int first = Math.max(0, end - QueryParser.LONGEST);
    while (from > first && !isBreak(query.charAt(from - 1))) {
      from--;
    }
    if (from < end && "-−－".indexOf(query.charAt(from)) >= 0) {
      from++;
    }
    start = from;
    word = query.substring(from, end);
  }

  private static boolean isBreak(char c) {
    return Character.isWhitespace(c) || "()（）|｜".indexOf(c) >= 0 || QuotationMark.isOne(c);
  }

  List<Completion> complete() throws IOException {
    int colon = Math.max(word.indexOf(':'), word.indexOf('：'));
    if (colon > 0) {
      QueryField field = QueryField.named(word.substring(0, colon)).orElse(null);
      return field == null ? List.of() : values(field, colon + 1);
    }
    List<Completion> found = new ArrayList<>();
    String lower = word.toLowerCase(Locale.ROOT);
    for (QueryField field : QueryField.values()) {
      for (String name : field.names()) {
        boolean shown = name.equals(field.label()) || !lower.isEmpty();
        if (name.startsWith(lower) && shown) {
          found.add(new Completion(start, end, name + ":", 0));
        }
      }
    }
    if (lower.length() >= SHORTEST_WORD && lower.chars().allMatch(c -> c < 0x250)) {
      found.addAll(words(lower));
    }
    return found.size() > MOST ? found.subList(0, MOST) : found;
  }

  private List<Completion> values(QueryField field, int from) throws IOException {
    String typed = word.substring(from).toLowerCase(Locale.ROOT);
    return switch (field) {
      case SERIES -> stored(IndexFields.FACET_SERIES, typed, from);
      case SECTION, TOPIC -> stored(IndexFields.FACET_TOPIC, typed, from);
      case TAG -> stored(IndexFields.FACET_TAG, typed, from);
      case MYTAG -> ownTags(typed, from);
      case KIND -> stored(IndexFields.KIND, typed, from);
      case SOURCE -> stored(IndexFields.FACET_SOURCE, typed, from);
      case YEAR, FROM, AFTER, BEFORE, AS_OF -> {
        List<Completion> found = new ArrayList<>(stored(IndexFields.FACET_YEAR, typed, from));
        found.addAll(fixed(TIMES, typed, from));
        yield found;
      }
      case WEEK -> {
        List<Completion> found = new ArrayList<>(fixed(TIMES.subList(0, 1), typed, from));
        found.addAll(weeks(typed, from));
        yield found;
      }
      case HAS -> fixed(TRAITS, typed, from);
      case TITLE, EXACT, ALSO -> List.of();
    };
  }

  private List<Completion> fixed(List<String> values, String typed, int from) {
    return values.stream()
        .filter(value -> value.startsWith(typed))
        .map(value -> new Completion(start + from, end, value, 0))
        .toList();
  }

  /** The weeks that entries are of, newest first. */
  private List<Completion> weeks(String typed, int from) throws IOException {
    TreeMap<Long, Long> counts = new TreeMap<>(Comparator.reverseOrder());
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      NumericDocValues weeks = DocValues.getNumeric(leaf.reader(), IndexFields.WEEK);
      Bits live = leaf.reader().getLiveDocs();
      while (weeks.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(weeks.docID())) {
          counts.merge(weeks.longValue(), 1L, Long::sum);
        }
      }
    }
    List<Completion> list = new ArrayList<>();
    counts.forEach((week, count) -> {
      String label = IssueIdentity.week((int) (week / 100), (int) (week % 100));
      if (label.toLowerCase(Locale.ROOT).startsWith(typed) && list.size() < MOST) {
        list.add(new Completion(start + from, end, label, count));
      }
    });
    return list;
  }

  private List<Completion> stored(String field, String typed, int from) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
      TermsEnum each = values.termsEnum();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        String value = term.utf8ToString();
        if (value.toLowerCase(Locale.ROOT).contains(typed)) {
          counts.merge(value, leaf.reader().docFreq(new Term(field, term)), Integer::sum);
        }
      }
    }
    return completions(counts, start + from);
  }

  private List<Completion> ownTags(String typed, int from) {
    Map<String, Integer> counts = new HashMap<>();
    unindexed
        .tags()
        .forEach((tag, entries) -> {
          if (tag.toLowerCase(Locale.ROOT).contains(typed)) {
            counts.put(tag, entries.size());
          }
        });
    return completions(counts, start + from);
  }

  private List<Completion> words(String prefix) throws IOException {
    Map<String, Integer> counts = searcher.terms(IndexFields.TEXT, prefix, Integer.MAX_VALUE);
    counts.remove(prefix);
    return completions(counts, start);
  }

  private List<Completion> completions(Map<String, Integer> counts, int from) {
    List<Completion> list = new ArrayList<>();
    counts.forEach((value, count) -> list.add(new Completion(from, end, quoted(value), count)));
    list.sort(
        Comparator.comparingLong(Completion::count).reversed().thenComparing(Completion::text));
    return list.size() > MOST ? list.subList(0, MOST) : list;
  }

  private static String quoted(String value) {
    return value.chars().anyMatch(c -> isBreak((char) c))
        ? '"' + value.replace("\"", "") + '"'
        : value;
  }
}
