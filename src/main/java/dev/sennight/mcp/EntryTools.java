package dev.sennight.mcp;

import dev.sennight.library.DeckExport;
import dev.sennight.library.EntryAddress;
import dev.sennight.library.EntryFields;
import dev.sennight.library.EntryLookup;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.LinkGraph.ResolvedLink;
import dev.sennight.library.Mentions;
import dev.sennight.library.QuoteSearch;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.text.TextRange;
import dev.sennight.render.export.EntryMarkdown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tools about single entries. */
final class EntryTools {
  private static final int MOST_IDS = 20;
  private static final int MOST_QUOTES = 3;
  private static final int MOST_CHARS = 100_000;

  /** What the fields of an entry cost beside its text. */
  private static final int FIELDS = 300;

  private final Library library;
  private final EntryLookup lookup;

  EntryTools(Library library) {
    this.library = library;
    lookup = new EntryLookup(library);
  }

  /** An entry as Markdown. */
  static String markdown(Entry entry) {
    return entry.details().card() == null
        ? EntryMarkdown.write(entry.title(), entry.body())
        : DeckExport.card(entry.details().card());
  }

  /** {@code get}: entries as Markdown, long ones in parts. */
  Map<String, @Nullable Object> get(Arguments arguments) throws LibraryException, RefusedCall {
    List<String> ids = arguments.texts("ids");
    if (ids.isEmpty() || ids.size() > MOST_IDS) {
      throw new RefusedCall("get takes 1 to " + MOST_IDS + " ids.");
    }
    int chars = arguments.number("max_chars", 0, 0, MOST_CHARS);
    int tokens = Math.max(1, Tokens.ANSWER / ids.size() - FIELDS);
    Parts parts = chars == 0 ? new Parts(tokens, MOST_CHARS) : new Parts(MOST_CHARS, chars);
    int part = arguments.number("part", 1, 1, MOST_CHARS);
    List<Map<String, @Nullable Object>> entries = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String id : ids) {
      Optional<Entry> entry = lookup.byId(id);
      entry.ifPresentOrElse(
          found -> entries.add(fields(found, parts, part)), () -> missing.add(id));
    }
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("entries", entries);
    answer.put("missing", missing);
    return answer;
  }

  /** How large the parts of a text are. */
  private record Parts(int tokens, int chars) {
    List<String> of(String text) {
      List<String> parts = new ArrayList<>();
      int start = 0;
      do {
        int end = Tokens.partEnd(text, start, tokens, chars);
        parts.add(text.substring(start, end));
        start = end;
      } while (start < text.length());
      return parts;
    }
  }

  private static Map<String, @Nullable Object> fields(Entry entry, Parts sizes, int part) {
    List<String> parts = sizes.of(markdown(entry));
    Map<String, @Nullable Object> fields = EntryFields.of(entry.summary());
    fields.put("link", new EntryAddress(entry.id()).toString());
    fields.put("author", entry.details().author());
    fields.put("part", part);
    fields.put("parts", parts.size());
    fields.put("markdown", part <= parts.size() ? parts.get(part - 1) : "");
    return fields;
  }

  /** {@code card}: a keyword card by its term or an alias, and when it was mentioned. */
  Map<String, @Nullable Object> card(Arguments arguments) throws LibraryException {
    String term = arguments.required("term");
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    Entry entry =
        lookup
            .entry(lookup.resolve(term))
            .filter(found -> found.details().card() != null)
            .orElse(null);
    answer.put("found", entry != null);
    if (entry == null || entry.details().card() == null) {
      return answer;
    }
    answer.put("entry", withLink(entry.summary()));
    answer.put("card", EntryFields.of(entry.details().card()));
    List<Mentions.Week> weeks = library.mentions().byWeek(entry.id());
    answer.put("mentions", weeks.stream().mapToInt(Mentions.Week::times).sum());
    List<EntrySummary> dated =
        weeks.stream()
            .filter(week -> week.year() != null)
            .map(week -> week.mentions().getFirst().entry())
            .toList();
    answer.put("first_mention", dated.isEmpty() ? null : withLink(dated.getLast()));
    answer.put("last_mention", dated.isEmpty() ? null : withLink(dated.getFirst()));
    return answer;
  }

  private static Map<String, @Nullable Object> withLink(EntrySummary entry) {
    Map<String, @Nullable Object> fields = EntryFields.of(entry);
    fields.put("link", new EntryAddress(entry.id()).toString());
    return fields;
  }

  /** {@code links}: where an entry leads, and what leads to it. */
  Map<String, @Nullable Object> links(Arguments arguments) throws LibraryException, RefusedCall {
    EntryId id =
        lookup
            .byId(arguments.required("id"))
            .map(Entry::id)
            .orElseThrow(
                () -> new RefusedCall("There is no entry with this id; search gives ids."));
    List<Map<String, @Nullable Object>> all = new ArrayList<>();
    library.links().of(id).forEach(link -> all.add(fields("to", link)));
    library.links().backlinks(id).forEach(link -> all.add(fields("from", link)));
    ItemList shown = ItemList.from(arguments.text("cursor"), Tokens.ANSWER).fill(all);
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("total", all.size());
    answer.put("links", shown.items());
    answer.put("next_cursor", shown.next(all.size()));
    return answer;
  }

  /** {@code find_quote}: the entries that say these words, or nearly these. */
  Map<String, @Nullable Object> quoted(Arguments arguments) throws LibraryException, RefusedCall {
    List<Map<String, @Nullable Object>> quotes = new ArrayList<>();
    for (QuoteSearch.Quoted quoted :
        library.quotes().find(arguments.required("text"), MOST_QUOTES)) {
      TextRange range = quoted.match().range();
      Map<String, @Nullable Object> fields = withLink(quoted.entry().summary());
      fields.put("exact", quoted.match().errors() == 0);
      fields.put("quote", quoted.entry().text().substring(range.start(), range.end()));
      fields.put("start", range.start());
      fields.put("end", range.end());
      quotes.add(fields);
    }
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("quotes", ItemList.from(null, Tokens.ANSWER).fill(quotes).items());
    return answer;
  }

  private static Map<String, @Nullable Object> fields(String direction, ResolvedLink link) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("direction", direction);
    fields.putAll(EntryFields.of(link));
    return fields;
  }
}
