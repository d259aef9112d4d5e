package dev.sennight.search;

import dev.sennight.search.filter.ExactText;
import dev.sennight.search.query.ParsedQuery;
import dev.sennight.search.query.QueryField;
import dev.sennight.search.query.QueryNode;
import dev.sennight.search.rank.EntrySearcher;
import dev.sennight.search.rank.Word;
import dev.sennight.search.rank.WordBuilder;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what a query asks to be found in words, whether it must be there or not. */
final class QueryWords {
  private static final Set<QueryField> FOLDED =
      Set.of(QueryField.TITLE, QueryField.SECTION, QueryField.TOPIC, QueryField.TAG);

  private static final Set<QueryField> PLACES =
      Set.of(QueryField.SECTION, QueryField.TOPIC, QueryField.TAG);

  private QueryWords() {}

  /**
   * The words of {@code query} that may stand in any form, each once; {@code typing} when its last
   * one may be unfinished.
   */
  static List<Word> of(ParsedQuery query, EntrySearcher searcher, boolean typing)
      throws IOException {
    WordBuilder builder = new WordBuilder(searcher);
    Set<Word> words = new LinkedHashSet<>();
    List<QueryNode> nodes = query.root().nodes();
    for (int i = 0; i < nodes.size(); i++) {
      boolean open = typing && i == nodes.size() - 1 && nodes.get(i) instanceof QueryNode.Words;
      for (QueryNode leaf : leaves(nodes.get(i)).toList()) {
        String text = isExact(leaf) ? "" : text(leaf);
        words.addAll(builder.words(text, open));
      }
    }
    Set<String> without =
        query.without().stream()
            .map(text -> text.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return words.stream().map(word -> word.without(without)).toList();
  }

  /** What {@code root} wants as it is written. */
  static List<ExactText> written(QueryNode.And root) {
    return leaves(root)
        .filter(QueryWords::isExact)
        .map(QueryWords::text)
        .distinct()
        .map(ExactText::new)
        .toList();
  }

  /**
   * The plain words of {@code root}, without operators and fields; what only tells where an entry
   * stands is left out when there is anything else.
   */
  static String plain(QueryNode.And root) {
    String words = joined(leaves(root).filter(leaf -> !isPlace(leaf)));
    return words.isEmpty() ? joined(leaves(root)) : words;
  }

  private static String joined(Stream<QueryNode> leaves) {
    return leaves
        .map(QueryWords::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static boolean isPlace(QueryNode leaf) {
    return leaf instanceof QueryNode.InField n && PLACES.contains(n.field());
  }

  /** What {@code node} asks for, with what it excludes left out. */
  private static Stream<QueryNode> leaves(QueryNode node) {
    return switch (node) {
      case QueryNode.Not _ -> Stream.empty();
      case QueryNode.Or n -> n.nodes().stream().flatMap(QueryWords::leaves);
      case QueryNode.And n -> n.nodes().stream().flatMap(QueryWords::leaves);
      case QueryNode.Words _, QueryNode.Phrase _, QueryNode.InField _ -> Stream.of(node);
      case QueryNode.InTime _, QueryNode.InWeeks _, QueryNode.InWeek _ -> Stream.empty();
    };
  }

  private static boolean isExact(QueryNode leaf) {
    return leaf instanceof QueryNode.InField n && n.field() == QueryField.EXACT;
  }

  private static String text(QueryNode leaf) {
    return switch (leaf) {
      case QueryNode.Words n -> n.text();
      case QueryNode.Phrase n -> n.text();
      case QueryNode.InField n -> isExact(n) || FOLDED.contains(n.field()) ? n.text() : "";
      default -> "";
    };
  }
}
