package dev.sennight.search.query;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a query out in the query language. */
final class QueryText {
  private QueryText() {}

  static String of(QueryNode.And root) {
    return root.nodes().stream().map(QueryText::of).collect(Collectors.joining(" "));
  }

  private static String of(QueryNode node) {
    return switch (node) {
      case QueryNode.Words n -> n.text();
      case QueryNode.Phrase n -> quoted(n.text());
      case QueryNode.Not n -> "-" + inner(n.node());
      case QueryNode.Or n -> group(n.nodes(), " OR ");
      case QueryNode.And n -> group(n.nodes(), " ");
      case QueryNode.InField n -> n.field().label() + ":" + value(n.text());
      case QueryNode.InTime n -> QueryField.YEAR.names().get(4) + ":" + n.range();
      case QueryNode.InWeek n -> QueryField.WEEK.label() + ":" + n.week();
    };
  }

  private static String inner(QueryNode node) {
    boolean several = node instanceof QueryNode.Words words && words.text().contains(" ");
    return several ? "(" + of(node) + ")" : of(node);
  }

  private static String group(List<QueryNode> nodes, String between) {
    return nodes.stream().map(QueryText::inner).collect(Collectors.joining(between, "(", ")"));
  }

  private static String value(String text) {
    return text.chars().anyMatch(c -> Character.isWhitespace(c) || "()（）|｜".indexOf(c) >= 0)
        ? quoted(text)
        : text;
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
