package dev.sennight.search;

import dev.sennight.search.query.ParsedQuery;
import dev.sennight.search.query.QueryNode;
import dev.sennight.search.query.QueryParser;
import dev.sennight.search.rank.EntrySearcher;
import dev.sennight.search.rank.Word;
import dev.sennight.search.rank.WordBuilder;
import dev.sennight.search.rank.WordQueries;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A query as one state of the index understands it: what was parsed, and what is asked to be found
 * in words, whether it must be there or not. Safe for use by many threads.
 */
final class EntryQuery {
  private final EntrySearcher searcher;
  private final String text;
  private final ParsedQuery parsed;
  private final Set<Word> found = new LinkedHashSet<>();
  private final Set<ExactText> written = new LinkedHashSet<>();
  private final List<String> plain = new ArrayList<>();
  private final List<String> places = new ArrayList<>();
  private final List<Word> words;

  private EntryQuery(EntrySearcher searcher, String text) throws IOException {
    this.searcher = searcher;
    this.text = text;
    parsed = QueryParser.parse(text, LocalDate.now(ZoneId.systemDefault()));
    WordBuilder builder = new WordBuilder(searcher);
    List<QueryNode> nodes = parsed.root().nodes();
    for (int i = 0; i < nodes.size(); i++) {
      boolean last = i == nodes.size() - 1 && nodes.get(i) instanceof QueryNode.Words;
      gather(nodes.get(i), builder, last && parsed.isUnfinished());
    }
    Set<String> without =
        parsed.without().stream()
            .map(each -> each.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    words = found.stream().map(word -> word.without(without)).toList();
  }

  /** Reads {@code text} for what {@code searcher} searches. */
  static EntryQuery of(EntrySearcher searcher, String text) throws IOException {
    return new EntryQuery(searcher, text);
  }

  /** Whether it is what {@link #of} would give. */
  boolean is(EntrySearcher other, String query) {
    return searcher == other && text.equals(query);
  }

  /** Takes what {@code node} asks for, with what it excludes left out. */
  private void gather(QueryNode node, WordBuilder builder, boolean unfinished) throws IOException {
    switch (node) {
      case QueryNode.Words n -> take(n.text(), builder, unfinished);
      case QueryNode.Phrase n -> take(n.text(), builder, false);
      case QueryNode.InField n -> take(n, builder);
      case QueryNode.Or n -> gather(n.nodes(), builder);
      case QueryNode.And n -> gather(n.nodes(), builder);
      case QueryNode.Not _,
          QueryNode.InTime _,
          QueryNode.InWeeks _,
          QueryNode.AsOf _,
          QueryNode.InWeek _ -> {}
    }
  }

  private void gather(List<QueryNode> nodes, WordBuilder builder) throws IOException {
    for (QueryNode node : nodes) {
      gather(node, builder, false);
    }
  }

  private void take(String words, WordBuilder builder, boolean unfinished) throws IOException {
    plain.add(words);
    found.addAll(builder.words(words, unfinished));
  }

  private void take(QueryNode.InField value, WordBuilder builder) throws IOException {
    switch (value.field()) {
      case TITLE -> take(value.text(), builder, false);
      case SECTION, TOPIC, TAG -> {
        places.add(value.text());
        found.addAll(builder.words(value.text(), false));
      }
      case EXACT -> {
        plain.add(value.text());
        written.add(ExactText.of(value.text()));
      }
      default -> {}
    }
  }

  ParsedQuery parsed() {
    return parsed;
  }

  /** The words that may stand in any form, each once. */
  List<Word> words() {
    return words;
  }

  /** Whether all of it are words that are looked for, and nothing is demanded. */
  boolean isPlain() {
    return parsed.root().nodes().stream().allMatch(QueryNode.Words.class::isInstance);
  }

  /** Whether some words are only looked for: what is demanded, an entry has or has not. */
  boolean asksForWords() {
    return !words.isEmpty()
        && parsed.root().nodes().stream().anyMatch(QueryNode.Words.class::isInstance);
  }

  /**
   * The plain words of it, without operators and fields; what only tells where an entry stands is
   * left out when there is anything else.
   */
  String plain() {
    return String.join(" ", plain.isEmpty() ? places : plain);
  }

  /** Queries for all that is looked for, in whatever form. */
  WordQueries queries() throws IOException {
    WordQueries queries = new WordQueries(searcher);
    queries.add(words);
    WordBuilder builder = new WordBuilder(searcher);
    for (ExactText each : written) {
      queries.add(builder.words(each.text(), false));
    }
    if (isPlain()) {
      queries.addName(plain());
    }
    return queries;
  }

  /** What to mark for it. */
  Highlighter marks() {
    return new Highlighter(words, List.copyOf(written));
  }
}
