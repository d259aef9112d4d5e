package dev.sennight.search;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.index.IndexFields;
import dev.sennight.model.AddressKey;
import dev.sennight.model.EntryId;
import dev.sennight.model.text.PlainText;
import dev.sennight.model.text.TextResource;
import dev.sennight.search.query.DayRange;
import dev.sennight.search.query.QueryField;
import dev.sennight.search.query.QueryNode;
import dev.sennight.search.rank.EntrySearcher;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Turns the strict part of a query into a Lucene query.
 *
 * @param unindexed what is asked besides the index
 * @param cancel asked while texts are read; when cancelled, nothing more matches
 */
record EntryFilter(EntrySearcher searcher, Unindexed unindexed, CancellationToken cancel) {
  /** Effort to determinize a pattern, which is at most the square of its length. */
  private static final int MOST_WORK = 100_000;

  private static final Set<String> TEXTS =
      Set.of(IndexFields.TITLE, IndexFields.NAMES, IndexFields.BODY);
  private static final Set<String> TEXTS_AND_ID =
      Set.of(IndexFields.ID, IndexFields.TITLE, IndexFields.NAMES, IndexFields.BODY);

  /** Values as they are indexed, by the field, a space and each of their names. */
  private static final Map<String, String> VALUES =
      TextResource.lines(EntryFilter.class, "values.txt").stream()
          .map(line -> line.split(" ", -1))
          .flatMap(line -> Stream.of(line).skip(1).map(name -> List.of(line[0], name, line[1])))
          .collect(
              Collectors.toUnmodifiableMap(
                  each -> each.get(0) + " " + each.get(1), each -> each.get(2)));

  /** What {@code root} demands, its plain words left aside; empty when it demands nothing. */
  Optional<Query> required(QueryNode.And root) throws IOException {
    List<QueryNode> demands =
        root.nodes().stream().filter(node -> !(node instanceof QueryNode.Words)).toList();
    return demands.isEmpty() ? Optional.empty() : Optional.of(all(demands));
  }

  private Query all(List<QueryNode> nodes) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER); // what only excludes matches the others
    for (QueryNode node : nodes) {
      if (node instanceof QueryNode.Not not) {
        all.add(strict(not.node()), Occur.MUST_NOT);
      } else {
        all.add(strict(node), Occur.FILTER);
      }
    }
    return all.build();
  }

  /** A query that matches just what {@code node} says, every word of it. */
  private Query strict(QueryNode node) throws IOException {
    return switch (node) {
      case QueryNode.Words n -> words(n.text());
      case QueryNode.Phrase n -> phrase(n.text());
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
      case QueryNode.AsOf n -> asOf(n);
      case QueryNode.InWeek n -> term(IndexFields.WEEK_NUMBER, Integer.toString(n.week()));
    };
  }

  private Query words(String text) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : text.split(" +", 0)) {
      if (!new Phrase(word).isEmpty()) { // a sign between words demands nothing
        all.add(phrase(word), Occur.FILTER);
      }
    }
    return all.build();
  }

  /** What holds {@code text} anywhere or in a note, the words side by side. */
  private Query phrase(String text) throws IOException {
    Phrase phrase = new Phrase(text);
    Query found = checked(phrase, IndexFields.TEXT, TEXTS);
    Set<EntryId> noted =
        phrase.isEmpty() ? Set.of() : NoteScan.holding(List.of(phrase), unindexed).keySet();
    if (!phrase.isLoose() && noted.isEmpty()) {
      return found;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder().add(found, Occur.SHOULD);
    any.add(entries(noted), Occur.SHOULD);
    if (phrase.isLoose()) {
      for (String unstored : List.of(IndexFields.TAG, IndexFields.SECTION, IndexFields.TOPIC)) {
        any.add(phrase.in(unstored, searcher), Occur.SHOULD);
      }
    }
    return any.build();
  }

  /** The entries with {@code ids}. */
  static Query entries(Collection<EntryId> ids) {
    return new TermInSetQuery(
        IndexFields.ID, ids.stream().map(id -> new BytesRef(id.value())).toList());
  }

  /** What holds {@code phrase} in {@code field}, which is of the stored fields {@code texts}. */
  private Query checked(Phrase phrase, String field, Set<String> texts) throws IOException {
    Query found = phrase.in(field, searcher);
    return phrase.isLoose()
        ? new CheckedQuery(found, texts, entry -> texts(entry).anyMatch(phrase::standsIn), cancel)
        : found;
  }

  private Query field(QueryField field, String text) throws IOException {
    String lower = text.toLowerCase(Locale.ROOT);
    return switch (field) {
      case TITLE -> checked(new Phrase(text), IndexFields.TITLE, Set.of(IndexFields.TITLE));
      case SECTION -> new Phrase(text).in(IndexFields.SECTION, searcher);
      case TOPIC -> new Phrase(text).in(IndexFields.TOPIC, searcher);
      case TAG -> new Phrase(text).in(IndexFields.TAG, searcher);
      case SERIES -> new Phrase(text).in(IndexFields.SERIES, searcher);
      case KIND -> term(IndexFields.KIND, VALUES.getOrDefault("kind " + lower, lower));
      case HAS -> has(VALUES.getOrDefault("has " + lower, lower));
      case MYTAG -> ownTag(new Phrase(text));
      case SOURCE -> source(lower);
      case EXACT -> exact(ExactText.of(text));
      case ALSO, FROM, AFTER, BEFORE, AS_OF, YEAR, WEEK -> MatchAllDocsQuery.INSTANCE;
    };
  }

  private Query has(String trait) {
    return switch (trait) {
      case "highlight" -> entries(unindexed.highlighted());
      case "note" -> entries(unindexed.notes().keySet());
      default -> term(IndexFields.HAS, trait);
    };
  }

  private Query ownTag(Phrase phrase) {
    Set<EntryId> tagged = new HashSet<>();
    unindexed
        .tags()
        .forEach((tag, entries) -> {
          if (phrase.standsIn(tag)) {
            tagged.addAll(entries);
          }
        });
    return entries(tagged);
  }

  /**
   * What holds {@code written} in title, names, text, tags or headings as it is written. The index
   * folds case, width, accents and traditional forms.
   */
  private Query exact(ExactText written) throws IOException {
    Query folded = MatchAllDocsQuery.INSTANCE;
    if (written.hasWords()) {
      folded = new Phrase(written.text()).in(IndexFields.TEXT, searcher);
    }
    Labelled labelled = new Labelled(written, unindexed);
    return new CheckedQuery(
        folded,
        TEXTS_AND_ID,
        entry -> texts(entry).anyMatch(written::standsIn) || labelled.holds(entry),
        cancel);
  }

  private static Stream<String> texts(Document entry) {
    return TEXTS.stream().map(entry::get).filter(Objects::nonNull);
  }

  /** Entries with such a tag or heading; read when the first entry needs them. */
  private static final class Labelled {
    private final ExactText written;
    private final Unindexed unindexed;
    private @Nullable Set<String> ids;

    Labelled(ExactText written, Unindexed unindexed) {
      this.written = written;
      this.unindexed = unindexed;
    }

    boolean holds(Document entry) {
      Set<String> known = ids == null ? new HashSet<>() : ids;
      if (ids == null) {
        unindexed
            .labels(written.text())
            .forEach((id, each) -> {
              if (each.stream().anyMatch(written::standsIn)) {
                known.add(id.value());
              }
            });
        ids = known;
      }
      return known.contains(entry.get(IndexFields.ID));
    }
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
    return both(
        NumericDocValuesField.newSlowRangeQuery(IndexFields.FIRST_DAY, Long.MIN_VALUE, last),
        Occur.FILTER,
        NumericDocValuesField.newSlowRangeQuery(IndexFields.LAST_DAY, first, Long.MAX_VALUE));
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

  /** What is undated may always have been there, and stays. */
  private static Query asOf(QueryNode.AsOf node) {
    Query listed = term(IndexFields.HAS, "week");
    Query later =
        NumericDocValuesField.newSlowRangeQuery(
            IndexFields.LAST_DAY, node.last().toEpochDay() + 1, Long.MAX_VALUE);
    BooleanQuery.Builder known = new BooleanQuery.Builder();
    known.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    if (node.week() == 0) {
      return known.add(later, Occur.MUST_NOT).build();
    }
    Query laterWeek =
        NumericDocValuesField.newSlowRangeQuery(IndexFields.WEEK, node.week() + 1, Long.MAX_VALUE);
    known.add(both(laterWeek, Occur.FILTER, listed), Occur.MUST_NOT);
    known.add(both(later, Occur.MUST_NOT, listed), Occur.MUST_NOT);
    return known.build();
  }

  private static Query both(Query query, Occur occur, Query other) {
    return new BooleanQuery.Builder().add(query, Occur.FILTER).add(other, occur).build();
  }
}
