package dev.sennight.search.filter;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.index.IndexFields;
import dev.sennight.model.AddressKey;
import dev.sennight.model.text.PlainText;
import dev.sennight.search.query.DayRange;
import dev.sennight.search.query.QueryField;
import dev.sennight.search.query.QueryNode;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

/** Turns the strict part of a query into a Lucene query. */
public final class EntryFilter {
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("条目", "item"),
          Map.entry("周刊", "item"),
          Map.entry("卡片", "card"),
          Map.entry("关键词", "card"),
          Map.entry("文章", "article"),
          Map.entry("剪藏", "article"),
          Map.entry("笔记", "note"));
  private static final Map<String, String> TRAITS =
      Map.ofEntries(
          Map.entry("图", "image"),
          Map.entry("图片", "image"),
          Map.entry("images", "image"),
          Map.entry("picture", "image"),
          Map.entry("链接", "link"),
          Map.entry("links", "link"),
          Map.entry("来源", "link"),
          Map.entry("source", "link"),
          Map.entry("标签", "tag"),
          Map.entry("tags", "tag"),
          Map.entry("卡片", "card"),
          Map.entry("日期", "date"),
          Map.entry("周", "week"),
          Map.entry("作者", "author"),
          Map.entry("代码", "code"),
          Map.entry("公式", "formula"),
          Map.entry("math", "formula"),
          Map.entry("表格", "table"),
          Map.entry("任务", "task"),
          Map.entry("引用", "quote"),
          Map.entry("列表", "list"));

  /** Effort to determinize a pattern, which is at most the square of its length. */
  private static final int MOST_WORK = 100_000;

  private final PhraseQueries phrases;
  private final ExactTextLabels labels;

  /**
   * A filter for what {@code reader} holds.
   *
   * @param cancel asked while texts are read; when cancelled, nothing more matches
   */
  public EntryFilter(IndexReader reader, ExactTextLabels labels, CancellationToken cancel) {
    this.labels = labels;
    phrases = new PhraseQueries(reader, cancel);
  }

  /** What {@code root} demands, its plain words left aside; empty when it demands nothing. */
  public Optional<Query> required(QueryNode.And root) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean any = false;
    boolean onlyNot = true;
    for (QueryNode node : root.nodes()) {
      switch (node) {
        case QueryNode.Words _ -> {}
        case QueryNode.Not not -> {
          all.add(strict(not.node()), Occur.MUST_NOT);
          any = true;
        }
        default -> {
          all.add(strict(node), Occur.FILTER);
          any = true;
          onlyNot = false;
        }
      }
    }
    if (any && onlyNot) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
    return any ? Optional.of(all.build()) : Optional.empty();
  }

  /** A query that matches just what {@code node} says, every word of it. */
  private Query strict(QueryNode node) throws IOException {
    return switch (node) {
      case QueryNode.Words n -> words(n.text());
      case QueryNode.Phrase n -> phrases.anywhere(n.text());
      case QueryNode.Not n -> all(List.of(n));
      case QueryNode.And n -> all(n.nodes());
      case QueryNode.Or n -> {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (QueryNode choice : n.nodes()) {
          any.add(strict(choice), Occur.SHOULD);
        }
        yield any.build();
      }
      case QueryNode.InField n -> field(n.field(), n.text());
      case QueryNode.InTime n -> time(n.range());
      case QueryNode.InWeeks n -> weeks(n);
      case QueryNode.InWeek n -> week(n.week());
    };
  }

  private Query all(List<QueryNode> nodes) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean onlyNot = true;
    for (QueryNode node : nodes) {
      if (node instanceof QueryNode.Not not) {
        all.add(strict(not.node()), Occur.MUST_NOT);
      } else {
        all.add(strict(node), Occur.FILTER);
        onlyNot = false;
      }
    }
    if (onlyNot) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
    return all.build();
  }

  private Query words(String text) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : new LinkedHashSet<>(List.of(text.split(" +", 0)))) {
      if (!PhraseTerms.of(word).terms().isEmpty()) { // a sign between words demands nothing
        all.add(phrases.anywhere(word), Occur.FILTER);
      }
    }
    return all.build();
  }

  private Query field(QueryField field, String text) throws IOException {
    String lower = text.toLowerCase(Locale.ROOT);
    return switch (field) {
      case TITLE -> phrases.inTitle(text);
      case SECTION -> phrases.in(IndexFields.SECTION, text);
      case TOPIC -> phrases.in(IndexFields.TOPIC, text);
      case TAG -> phrases.in(IndexFields.TAG, text);
      case SERIES -> phrases.in(IndexFields.SERIES, text);
      case KIND -> term(IndexFields.KIND, KINDS.getOrDefault(lower, lower));
      case HAS -> term(IndexFields.HAS, TRAITS.getOrDefault(lower, lower));
      case SOURCE -> source(lower);
      case EXACT -> exact(new ExactText(text));
      case ALSO, FROM, AFTER, BEFORE, YEAR, WEEK -> MatchAllDocsQuery.INSTANCE;
    };
  }

  private Query exact(ExactText written) throws IOException {
    Query folded =
        written.hasWords()
            ? phrases.in(IndexFields.TEXT, written.text())
            : MatchAllDocsQuery.INSTANCE;
    return new CheckedQuery(folded, new ExactTextCheck(written, labels), phrases.cancel());
  }

  private static Query source(String text) {
    String written = text.replaceFirst("^https?://", "");
    int slash = written.indexOf('/');
    String host = AddressKey.host(written);
    String address =
        PlainText.start(
            slash < 0 ? host : host + written.substring(slash), IndexFields.LONGEST_KEY);
    String escaped = address.replaceAll("[*?\\\\]", "\\\\$0");
    String field = address.contains("/") ? IndexFields.ADDRESS : IndexFields.FACET_SOURCE;
    return new WildcardQuery(new Term(field, "*" + escaped + "*"), MOST_WORK);
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  private static Query time(DayRange range) {
    long first = range.first() == null ? Long.MIN_VALUE : range.first().toEpochDay();
    long last = range.last() == null ? Long.MAX_VALUE : range.last().toEpochDay();
    return new BooleanQuery.Builder()
        .add(
            NumericDocValuesField.newSlowRangeQuery(IndexFields.FIRST_DAY, Long.MIN_VALUE, last),
            Occur.FILTER)
        .add(
            NumericDocValuesField.newSlowRangeQuery(IndexFields.LAST_DAY, first, Long.MAX_VALUE),
            Occur.FILTER)
        .build();
  }

  private static Query weeks(QueryNode.InWeeks weeks) {
    Query listed = term(IndexFields.HAS, "week");
    Query among =
        NumericDocValuesField.newSlowRangeQuery(IndexFields.WEEK, weeks.first(), weeks.last());
    return new BooleanQuery.Builder()
        .add(both(among, Occur.FILTER, listed), Occur.SHOULD)
        .add(both(time(weeks.days()), Occur.MUST_NOT, listed), Occur.SHOULD)
        .build();
  }

  private static Query both(Query query, Occur occur, Query other) {
    return new BooleanQuery.Builder().add(query, Occur.FILTER).add(other, occur).build();
  }

  private static Query week(int week) {
    return new TermQuery(new Term(IndexFields.WEEK_NUMBER, Integer.toString(week)));
  }
}
