package dev.sennight.search;

import dev.sennight.search.query.QueryField;
import dev.sennight.search.query.QueryNode;
import dev.sennight.search.rank.IndexView;
import dev.sennight.search.rank.Word;
import dev.sennight.search.rank.WordBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Gathers what a query asks to be found in words, whether it must be there or not. */
final class QueryWords {
  private static final Set<QueryField> IN_TEXT =
      Set.of(
          QueryField.TITLE, QueryField.SECTION, QueryField.TOPIC, QueryField.TAG, QueryField.EXACT);

  private QueryWords() {}

  /** The words of {@code root}; {@code typing} when its last one may be unfinished. */
  static List<Word> of(QueryNode.And root, IndexView view, boolean typing) throws IOException {
    List<Word> words = new ArrayList<>();
    List<QueryNode> nodes = root.nodes();
    for (int i = 0; i < nodes.size(); i++) {
      boolean open = typing && i == nodes.size() - 1 && nodes.get(i) instanceof QueryNode.Words;
      for (String text : texts(nodes.get(i))) {
        words.addAll(WordBuilder.words(text, view, open));
      }
    }
    return words;
  }

  /** The plain words of {@code root}, without operators and fields. */
  static String plain(QueryNode.And root) {
    return String.join(" ", texts(root));
  }

  private static List<String> texts(QueryNode node) {
    return switch (node) {
      case QueryNode.Words n -> List.of(n.text());
      case QueryNode.Phrase n -> List.of(n.text());
      case QueryNode.Not n -> List.of();
      case QueryNode.Or n -> n.nodes().stream().flatMap(c -> texts(c).stream()).toList();
      case QueryNode.And n -> n.nodes().stream().flatMap(c -> texts(c).stream()).toList();
      case QueryNode.InField n -> IN_TEXT.contains(n.field()) ? List.of(n.text()) : List.of();
      case QueryNode.InTime n -> List.of();
      case QueryNode.InWeek n -> List.of();
    };
  }
}
