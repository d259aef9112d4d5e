package dev.sennight.library;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.sennight.model.Highlight;
import dev.sennight.model.KeptSearch;
import dev.sennight.model.ReadingPlace;
import dev.sennight.model.TextAnchor;
import dev.sennight.store.MarkTable.MarkRow;
import dev.sennight.store.MarkTable.PlaceRow;
import dev.sennight.store.PersonalStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The part of an exchange file that holds what was made in entries; absent in older files. */
final class MarkExchange {
  private final ExchangeFields fields;

  MarkExchange(ExchangeFields fields) {
    this.fields = fields;
  }

  /** What a file holds of them. */
  record Marks(
      List<MarkRow> marks,
      List<PlaceRow> places,
      List<KeptSearch> searches,
      List<Highlight> highlights) {}

  void write(PersonalStore store, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("marks");
    for (MarkRow row : store.marks().all()) {
      json.writeStartObject();
      json.writeStringField("mark", row.mark());
      json.writeStringField("entry", row.entry().value());
      json.writeStringField("made", row.made().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("places");
    for (PlaceRow row : store.marks().places()) {
      json.writeStartObject();
      json.writeStringField("entry", row.entry().value());
      json.writeNumberField("start", row.place().start());
      json.writeStringField("quote", row.place().quote());
      json.writeStringField("noted", row.noted().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("searches");
    for (KeptSearch search : store.searches().all()) {
      json.writeStartObject();
      json.writeStringField("query", search.query());
      json.writeBooleanField("saved", search.saved());
      json.writeStringField("used", search.used().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("highlights");
    for (Highlight highlight : store.highlights().all()) {
      write(highlight, json);
    }
    json.writeEndArray();
  }

  private static void write(Highlight highlight, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", highlight.id());
    json.writeStringField("entry", highlight.entry().value());
    TextAnchor anchor = highlight.anchor();
    if (anchor != null) {
      json.writeNumberField("start", anchor.start());
      json.writeNumberField("end", anchor.end());
      json.writeStringField("exact", anchor.exact());
      json.writeStringField("prefix", anchor.prefix());
      json.writeStringField("suffix", anchor.suffix());
    }
    json.writeStringField("color", highlight.color().label());
    json.writeStringField("note", highlight.note());
    json.writeStringField("created", highlight.created().toString());
    json.writeStringField("changed", highlight.changed().toString());
    json.writeEndObject();
  }

  private Highlight highlight(JsonNode node) throws IOException {
    return new Highlight(
        fields.words(node, "id"),
        fields.entry(node),
        node.has("exact") ? anchor(node) : null,
        Highlight.Color.labelled(node.path("color").asText()),
        node.path("note").asText(),
        fields.time(node, "created"),
        fields.time(node, "changed"));
  }

  private TextAnchor anchor(JsonNode node) throws IOException {
    int start = fields.number(node, "start", 0);
    return new TextAnchor(
        start,
        fields.number(node, "end", start),
        fields.words(node, "exact"),
        node.path("prefix").asText(),
        node.path("suffix").asText());
  }

  Marks read(JsonNode root) throws IOException {
    List<MarkRow> marks = new ArrayList<>();
    for (JsonNode node : root.path("marks")) {
      marks.add(
          new MarkRow(fields.words(node, "mark"), fields.entry(node), fields.time(node, "made")));
    }
    List<PlaceRow> places = new ArrayList<>();
    for (JsonNode node : root.path("places")) {
      ReadingPlace place =
          new ReadingPlace(
              node.has("start") ? fields.number(node, "start", 0) : 0, node.path("quote").asText());
      places.add(new PlaceRow(fields.entry(node), place, fields.time(node, "noted")));
    }
    List<KeptSearch> searches = new ArrayList<>();
    for (JsonNode node : root.path("searches")) {
      searches.add(
          new KeptSearch(
              fields.words(node, "query"),
              node.path("saved").asBoolean(),
              fields.time(node, "used")));
    }
    List<Highlight> highlights = new ArrayList<>();
    for (JsonNode node : root.path("highlights")) {
      highlights.add(highlight(node));
    }
    return new Marks(marks, places, searches, highlights);
  }
}
