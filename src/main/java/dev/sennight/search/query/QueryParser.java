package dev.sennight.search.query;

import dev.sennight.index.Tokenizer;
import dev.sennight.search.query.QueryLexer.Token;
import dev.sennight.search.query.QueryNote.Kind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads queries. Never fails: what it does not understand becomes words, and a note says so. */
public final class QueryParser {
  /** Longest query that is read; the rest is left out. */
  public static final int LONGEST = 2_000;

  private static final int DEEPEST = 20;

  private final List<Token> tokens;
  private final DayRangeParser days;
  private final List<QueryNote> notes = new ArrayList<>();
  private final Set<String> without = new LinkedHashSet<>();
  private int at;

  private QueryParser(List<Token> tokens, LocalDate today) {
    this.tokens = tokens;
    days = new DayRangeParser(today);
  }

  /** Reads {@code query}; times like {@code last-4-weeks} count back from {@code today}. */
  public static ParsedQuery parse(String query, LocalDate today) {
    QueryLexer.Tokens tokens = QueryLexer.of(query);
    QueryParser parser = new QueryParser(tokens.list(), today);
    if (tokens.cut()) {
      parser.note(Kind.CUT);
    }
    if (tokens.openQuote()) {
      parser.note(Kind.OPEN_QUOTE);
    }
    QueryNode.And root = parser.all();
    return new ParsedQuery(tokens.read(), root, parser.without, parser.notes);
  }

  /** A filter that narrows a query by {@code field} to a time; empty when it is not a time. */
  public static Optional<String> timeFilter(QueryField field, String written) {
    String filter = field.label() + ":\"" + written.replace('"', ' ') + '"';
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    return parse(filter, today).notes().isEmpty() ? Optional.of(filter) : Optional.empty();
  }

  /** What to say of {@code written} when {@link #timeFilter} gives nothing for it. */
  public static String notATime(String written) {
    return "“" + written + "” is not a time; 2025-04-28, 2025-04, 2025 and 2025-W18 are.";
  }

  private QueryNode.And all() {
    List<QueryNode> nodes = new ArrayList<>();
    while (at < tokens.size()) {
      nodes.addAll(group(0));
      if (at < tokens.size()) {
        note(Kind.STRAY_PARENTHESIS);
        at++;
      }
    }
    return new QueryNode.And(joined(nodes));
  }

  /** Reads up to a closing parenthesis or the end. */
  private List<QueryNode> group(int depth) {
    List<QueryNode> nodes = new ArrayList<>();
    List<QueryNode> choices = new ArrayList<>();
    boolean or = false;
    while (at < tokens.size() && tokens.get(at).type() != QueryLexer.Type.CLOSE) {
      if (tokens.get(at).type() == QueryLexer.Type.OR) {
        or = !nodes.isEmpty();
        at++;
        continue;
      }
      QueryNode node = node(depth);
      if (node == null) {
        continue;
      }
      if (or) {
        QueryNode before = nodes.removeLast();
        choices = new ArrayList<>(before instanceof QueryNode.Or o ? o.nodes() : List.of(before));
        if (!choices.contains(node)) {
          choices.add(node);
        }
        node = new QueryNode.Or(choices);
        or = false;
      }
      nodes.add(node);
    }
    return nodes;
  }

  private @Nullable QueryNode node(int depth) {
    Token token = tokens.get(at++);
    return switch (token.type()) {
      case WORD -> new QueryNode.Words(token.text());
      case PHRASE -> phrase(token.text());
      case VALUE -> value(token);
      case NOT -> negated(depth);
      case OPEN -> parenthesis(depth);
      case OR, CLOSE -> null;
    };
  }

  private @Nullable QueryNode phrase(String text) {
    return text.isBlank() || isSigns(text) ? null : new QueryNode.Phrase(text);
  }

  /** Whether {@code text} has no words, which is noted: no entry is indexed by signs. */
  private boolean isSigns(String text) {
    Tokenizer scanner = Tokenizer.forQuery();
    scanner.start(text);
    boolean signs = !scanner.next();
    if (signs) {
      note(Kind.PHRASE_OF_SIGNS, text);
    }
    return signs;
  }

  private @Nullable QueryNode negated(int depth) {
    if (at >= tokens.size() || tokens.get(at).type() == QueryLexer.Type.CLOSE) {
      return null;
    }
    if (tokens.get(at).field() == QueryField.ALSO && !tokens.get(at).text().isBlank()) {
      without.add(tokens.get(at++).text().strip());
      return null;
    }
    if (depth >= DEEPEST) {
      return node(depth);
    }
    QueryNode node = node(depth + 1);
    return switch (node) {
      case null -> null;
      case QueryNode.Not not -> not.node();
      default -> new QueryNode.Not(node);
    };
  }

  private @Nullable QueryNode parenthesis(int depth) {
    if (depth >= DEEPEST) {
      note(Kind.DEEP_PARENTHESES);
      return null;
    }
    List<QueryNode> inside = group(depth + 1);
    if (at < tokens.size()) {
      at++;
    } else {
      note(Kind.OPEN_PARENTHESIS);
    }
    List<QueryNode> nodes = joined(inside);
    if (nodes.isEmpty()) {
      return null;
    }
    return nodes.size() == 1 ? nodes.getFirst() : new QueryNode.And(nodes);
  }

  private @Nullable QueryNode value(Token token) {
    QueryField field = token.field();
    String text = token.text().strip();
    if (field == null || text.isEmpty()) {
      note(Kind.NO_VALUE, field == null ? "" : field.label() + ":");
      return null;
    }
    return switch (field) {
      case TITLE, SECTION, TOPIC, TAG, MYTAG, SERIES ->
          isSigns(text) ? null : new QueryNode.InField(field, text);
      case KIND, SOURCE, EXACT, HAS -> new QueryNode.InField(field, text);
      case ALSO -> new QueryNode.Words(text);
      case FROM, AFTER, BEFORE, YEAR, AS_OF -> time(field, text);
      case WEEK -> {
        Integer week = DayRangeParser.week(text);
        yield week == null ? time(field, text) : new QueryNode.InWeek(week);
      }
    };
  }

  private QueryNode time(QueryField field, String text) {
    Optional<DayRange> range = days.parse(text);
    if (range.isEmpty()) {
      note(Kind.NOT_A_TIME, text);
      return new QueryNode.Words(text);
    }
    Optional<QueryNode.InWeeks> weeks = DayRangeParser.weeks(text);
    if (weeks.isPresent() && (field == QueryField.WEEK || field == QueryField.YEAR)) {
      return weeks.get();
    }
    DayRange span = range.get();
    LocalDate first = span.first();
    LocalDate last = span.last();
    if (field == QueryField.AS_OF && last != null) {
      return new QueryNode.AsOf(weeks.map(QueryNode.InWeeks::last).orElse(0), last);
    }
    return new QueryNode.InTime(
        switch (field) {
          case FROM -> text.contains("..") ? span : new DayRange(first, null);
          case AFTER -> new DayRange(days.after(text, span), null);
          case BEFORE -> new DayRange(null, first == null ? null : first.minusDays(1));
          case TITLE,
              SECTION,
              TOPIC,
              TAG,
              MYTAG,
              SERIES,
              KIND,
              SOURCE,
              EXACT,
              HAS,
              ALSO,
              AS_OF,
              YEAR,
              WEEK ->
              span;
        });
  }

  /**
   * Puts neighbouring words back together, so that they are ranked as one sentence; what is
   * demanded twice counts once.
   */
  private static List<QueryNode> joined(List<QueryNode> nodes) {
    List<QueryNode> result = new ArrayList<>();
    Set<QueryNode> demanded = new HashSet<>();
    for (QueryNode node : nodes) {
      if (node instanceof QueryNode.Words words
          && !result.isEmpty()
          && result.getLast() instanceof QueryNode.Words before) {
        result.set(result.size() - 1, new QueryNode.Words(before.text() + " " + words.text()));
      } else if (node instanceof QueryNode.Words || demanded.add(node)) {
        result.add(node);
      }
    }
    return result;
  }

  private void note(Kind kind, String... about) {
    QueryNote note = QueryNote.of(kind, about);
    if (!notes.contains(note)) {
      notes.add(note);
    }
  }
}
