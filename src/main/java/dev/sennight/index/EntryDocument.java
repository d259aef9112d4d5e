package dev.sennight.index;

import dev.sennight.model.Card;
import dev.sennight.model.Entry;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.text.PlainText;
import dev.sennight.model.text.TagNames;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;

/** Turns entries into Lucene documents. One document is in use at a time: streams are reused. */
final class EntryDocument {
  private static final int TITLE_WEIGHT = 4;
  private static final int NAME_WEIGHT = 4;
  private static final int TAG_WEIGHT = 2;
  private static final int HEADING_WEIGHT = 1;
  private static final FieldType RANKED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
  private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
  private static final FieldType SOUNDS = type(IndexOptions.DOCS_AND_FREQS, true);

  private final Map<String, EntryTokenStream> streams = new HashMap<>();
  private final PinyinTokenStream sounds = new PinyinTokenStream();

  Document of(Entry entry) {
    EntrySummary summary = entry.summary();
    Document document = new Document();
    document.add(new StringField(IndexFields.ID, summary.id().value(), Field.Store.YES));
    document.add(new StringField(IndexFields.FILE, summary.file(), Field.Store.NO));
    document.add(new StoredField(IndexFields.TITLE, summary.title()));
    document.add(new StoredField(IndexFields.BODY, entry.text()));
    Set<String> names = names(entry);
    words(document, entry, names);
    keys(document, names);
    facets(document, summary);
    if (names.size() > 1) {
      document.add(new StoredField(IndexFields.NAMES, String.join("\n", names)));
      keyword(document, IndexFields.HAS, "alias");
    }
    EntryLinks.addresses(summary.facts().sources())
        .forEach(v -> keyword(document, IndexFields.ADDRESS, v));
    EntryLinks.targets(entry.body()).forEach(v -> keyword(document, IndexFields.LINK, v));
    EntryProperties.of(entry).forEach(trait -> keyword(document, IndexFields.HAS, trait));
    EntryDates dates = EntryDates.of(summary);
    number(document, IndexFields.WEEK, dates.week());
    if (dates.week() != null) {
      String week = Long.toString(dates.week() % 100);
      document.add(new StringField(IndexFields.WEEK_NUMBER, week, Field.Store.NO));
    }
    number(document, IndexFields.FIRST_DAY, dates.firstDay());
    number(document, IndexFields.LAST_DAY, dates.lastDay());
    return document;
  }

  /** The title first, then the card's term, then aliases. */
  private static Set<String> names(Entry entry) {
    Set<String> names = new LinkedHashSet<>();
    names.add(entry.title());
    Card card = entry.details().card();
    if (card != null) {
      names.add(card.term());
      names.addAll(card.aliases());
    }
    names.addAll(entry.details().aliases());
    return names;
  }

  private void words(Document document, Entry entry, Set<String> names) {
    EntrySummary summary = entry.summary();
    EntryTokenStream all = stream(IndexFields.TEXT);
    int weight = TITLE_WEIGHT;
    for (String name : names) {
      all.add(name, weight);
      weight = NAME_WEIGHT;
    }
    summary.facts().tags().forEach(tag -> all.add(tag, TAG_WEIGHT));
    entry.path().forEach(heading -> all.add(heading, HEADING_WEIGHT));
    all.add(entry.text(), 1);
    document.add(new Field(IndexFields.TEXT, all, RANKED));
    words(document, IndexFields.TITLE, List.of(summary.title()));
    List<String> path = entry.path();
    words(document, IndexFields.SECTION, path.subList(0, Math.min(1, path.size())));
    words(document, IndexFields.TOPIC, path.subList(Math.min(1, path.size()), path.size()));
    words(document, IndexFields.TAG, summary.facts().tags());
    words(document, IndexFields.SERIES, present(summary.series()));
    sounds.clear();
    sounds.add(summary.title());
    names.forEach(sounds::add);
    summary.facts().tags().forEach(sounds::add);
    path.forEach(sounds::add);
    if (!sounds.isEmpty()) {
      document.add(new Field(IndexFields.PINYIN, sounds, SOUNDS));
    }
  }

  private void words(Document document, String field, List<String> texts) {
    if (!texts.isEmpty()) {
      EntryTokenStream stream = stream(field);
      texts.forEach(text -> stream.add(text, 1));
      document.add(new Field(field, stream, WORDS));
    }
  }

  private EntryTokenStream stream(String field) {
    return streams.computeIfAbsent(field, f -> new EntryTokenStream()).clear();
  }

  private static void keys(Document document, Set<String> names) {
    Set<String> keys = new LinkedHashSet<>();
    names.forEach(name -> keys.add(NameKey.of(name)));
    for (String key : keys) {
      if (!key.isEmpty() && key.length() <= IndexFields.LONGEST_KEY) {
        document.add(new StringField(IndexFields.NAME, key, Field.Store.NO));
      }
    }
  }

  private static void facets(Document document, EntrySummary summary) {
    keyword(document, IndexFields.KIND, summary.kind().label());
    Integer year = summary.identity().year();
    if (year != null) {
      keyword(document, IndexFields.FACET_YEAR, String.format(Locale.ROOT, "%04d", year));
    }
    present(summary.series()).forEach(v -> keyword(document, IndexFields.FACET_SERIES, v));
    String topic =
        summary.location().topic() == null
            ? summary.location().section()
            : summary.location().topic();
    present(topic).forEach(v -> keyword(document, IndexFields.FACET_TOPIC, v));
    EntryLinks.hosts(summary.facts().sources())
        .forEach(v -> keyword(document, IndexFields.FACET_SOURCE, v));
    TagNames.withParents(summary.facts().tags())
        .values()
        .forEach(v -> keyword(document, IndexFields.FACET_TAG, v));
  }

  private static List<String> present(@Nullable String value) {
    return value == null || value.isBlank() ? List.of() : List.of(value);
  }

  private static void keyword(Document document, String field, String value) {
    document.add(
        new KeywordField(field, PlainText.start(value, IndexFields.LONGEST_KEY), Field.Store.NO));
  }

  private static void number(Document document, String field, @Nullable Long value) {
    if (value != null) {
      document.add(new NumericDocValuesField(field, value));
    }
  }

  private static FieldType type(IndexOptions options, boolean omitNorms) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }
}
