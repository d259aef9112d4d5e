package dev.sennight.search.query;

import dev.sennight.model.IssueIdentity;
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
      case QueryNode.InWeeks n -> QueryField.WEEK.label() + ":" + weeks(n);
      case QueryNode.AsOf n ->
          QueryField.AS_OF.label() + ":" + (n.week() == 0 ? n.last().toString() : week(n.week()));
      case QueryNode.InWeek n -> QueryField.WEEK.label() + ":" + n.week();
    };
  }

  /** What keeps {@code text} from being searched in place of another word. */
  static String without(String text) {
    return "-" + QueryField.ALSO.label() + ":" + value(text);
  }

  private static String inner(QueryNode node) {
    boolean several = node instanceof QueryNode.Words words && words.text().contains(" ");
    return several ? "(" + of(node) + ")" : of(node);
  }

  private static String group(List<QueryNode> nodes, String between) {
    return nodes.stream().map(QueryText::inner).collect(Collectors.joining(between, "(", ")"));
  }

  private static String weeks(QueryNode.InWeeks n) {
    return n.first() == n.last() ? week(n.first()) : week(n.first()) + ".." + week(n.last());
  }

  private static String week(int week) {
    return IssueIdentity.week(week / 100, week % 100);
  }

  private static String value(String text) {
    return text.chars().anyMatch(c -> QueryLexer.ends((char) c)) ? quoted(text) : text;
  }

  /** In marks of a kind that does not stand in {@code text}. */
  private static String quoted(String text) {
    for (String marks : List.of("\"\"", "「」", "«»")) {
      String quoted = marks.charAt(0) + text + marks.charAt(1);
      if (QuotationMark.closing(quoted, 0) == quoted.length() - 1) {
        return quoted;
      }
    }
    return '"' + text + '"';
  }
}
