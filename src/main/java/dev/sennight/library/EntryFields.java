package dev.sennight.library;

import dev.sennight.library.story.KeySentence;
import dev.sennight.model.Card;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.Resolution;
import dev.sennight.model.text.TextRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of what the library answers, one for verbs and agents: names of fields and their
 * values, in the order to write them. Values are texts, numbers, lists and maps; what is absent is
 * null, never 0 or "".
 */
public final class EntryFields {
  private EntryFields() {}

  /** The fields of {@code list}. */
  public static Map<String, @Nullable Object> of(EntrySummary entry) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("id", entry.id().toString());
    fields.put("kind", entry.kind().label());
    fields.put("file", entry.file());
    fields.put("line", entry.location().line());
    fields.put("series", entry.series());
    fields.put("year", entry.identity().year());
    fields.put("week", entry.identity().week());
    fields.put("number", entry.identity().number());
    fields.put("date", entry.identity().date() == null ? null : entry.identity().date().toString());
    fields.put("section", entry.location().section());
    fields.put("topic", entry.location().topic());
    fields.put("title", entry.title());
    fields.put("tags", entry.facts().tags());
    fields.put("sources", entry.facts().sources());
    return fields;
  }

  /** A hit: its rank from 1, its score, the entry, and a snippet with where it matches. */
  public static Map<String, @Nullable Object> of(SearchResults.Found hit) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("rank", hit.rank());
    fields.put("score", hit.score());
    fields.putAll(of(hit.entry()));
    fields.put("snippet", snippet(hit));
    return fields;
  }

  private static Map<String, @Nullable Object> snippet(SearchResults.Found hit) {
    Map<String, @Nullable Object> snippet = new LinkedHashMap<>();
    snippet.put("text", hit.snippet().text());
    snippet.put("matches", pairs(hit.snippet().matches()));
    snippet.put("start", hit.snippet().start());
    if (hit.snippet().note()) {
      snippet.put("note", true);
    }
    return snippet;
  }

  /** As {@link #of(SearchResults.Found)}, with what {@code search} prints a line of. */
  public static Map<String, @Nullable Object> line(SearchResults.Found hit) {
    Map<String, @Nullable Object> fields =
        some(
            of(hit), "rank", "score", "id", "kind", "title", "file", "line", "series", "year",
            "week", "section", "topic");
    Map<String, @Nullable Object> snippet = snippet(hit);
    snippet.remove("start");
    fields.put("snippet", snippet);
    return fields;
  }

  private static Map<String, @Nullable Object> some(
      Map<String, @Nullable Object> all, String... names) {
    Map<String, @Nullable Object> some = new LinkedHashMap<>();
    for (String name : names) {
      some.put(name, all.get(name));
    }
    return some;
  }

  /** A line of a storyline; its sentence and what it repeats are null where there is none. */
  public static Map<String, @Nullable Object> of(
      EntrySummary entry, @Nullable KeySentence sentence, @Nullable EntryId repeats) {
    Map<String, @Nullable Object> fields =
        some(of(entry), "id", "file", "line", "title", "series", "year", "week", "date");
    fields.put("sentence", sentence == null ? null : sentence.text());
    fields.put("matches", sentence == null ? List.of() : pairs(sentence.matches()));
    fields.put("repeats", repeats == null ? null : repeats.toString());
    return fields;
  }

  /** Ranges as pairs of UTF-16 offsets: {@code [[start, end], …]}. */
  private static List<List<Integer>> pairs(List<TextRange> ranges) {
    return ranges.stream().map(range -> List.of(range.start(), range.end())).toList();
  }

  /** A keyword card. */
  public static Map<String, @Nullable Object> of(Card card) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("term", card.term());
    fields.put("aliases", card.aliases());
    fields.put("field", card.field());
    fields.put("related", card.related());
    fields.put("motto", card.motto().isEmpty() ? null : card.motto());
    fields.put("definition", card.definition());
    fields.put(
        "propositions",
        card.propositions().stream()
            .map(each -> fields("label", each.label(), "text", each.text()))
            .toList());
    fields.put(
        "reasoning",
        card.reasoning().stream()
            .map(each -> fields("text", each.text(), "points", each.points()))
            .toList());
    fields.put("insights", card.insights());
    return fields;
  }

  private static Map<String, Object> fields(String name, Object value, String next, Object other) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(name, value);
    fields.put(next, other);
    return fields;
  }

  /** A link: where it stands, how it is written, and what it leads to and how. */
  public static Map<String, @Nullable Object> of(LinkGraph.ResolvedLink link) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("from", link.from() == null ? null : link.from().id().toString());
    fields.put("file", link.file());
    fields.put("line", link.link().line());
    fields.put("raw", link.link().raw());
    fields.put("target", link.link().target());
    fields.put("resolved", destination(link.resolution()));
    fields.put("how", link.resolution().how().label());
    return fields;
  }

  /** An entry's id, a file, or an address; null for a missing note. */
  public static @Nullable String destination(Resolution resolution) {
    return switch (resolution) {
      case Resolution.Found found ->
          found.entry() == null ? found.file() : found.entry().toString();
      case Resolution.Attachment attachment -> attachment.file();
      case Resolution.Web web -> web.address();
      case Resolution.Unresolved _ -> null;
    };
  }
}
