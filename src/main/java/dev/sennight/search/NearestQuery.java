package dev.sennight.search;

import dev.sennight.search.query.ParsedQuery;
import dev.sennight.search.rank.Word;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds a query that has hits in place of one that has few or none.
 *
 * @param words of the query, some with a better spelling
 */
record NearestQuery(ParsedQuery parsed, List<Word> words, Counting counting) {

  /** Counts the hits of another query. */
  @FunctionalInterface
  interface Counting {
    long count(String query) throws IOException;
  }

  /** The nearest query to {@code query}, which has {@code total} hits; null when there is none. */
  @Nullable String of(String query, long total) throws IOException {
    String spelled = spelled(query);
    if (total > 0) {
      return spelled.equals(query) ? null : spelled;
    }
    String plain = QueryWords.plain(parsed.root());
    for (String candidate : List.of(spelled, spelled(plain), plain)) {
      boolean other = !candidate.isBlank() && !candidate.equals(query);
      if (other && counting.count(candidate) > 0) {
        return candidate;
      }
    }
    return null;
  }

  private String spelled(String query) {
    String spelled = query;
    for (Word word : words) {
      int at = word.better() == null ? -1 : find(word.text(), spelled);
      if (at >= 0) {
        int end = at + word.text().length();
        spelled = spelled.substring(0, at) + word.better() + spelled.substring(end);
      }
    }
    return spelled;
  }

  /** Compares letter by letter: some letters get longer with their case. */
  private static int find(String word, String query) {
    for (int at = 0; at + word.length() <= query.length(); at++) {
      if (query.regionMatches(true, at, word, 0, word.length())) {
        return at;
      }
    }
    return -1;
  }
}
