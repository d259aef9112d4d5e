package dev.sennight.library;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.sennight.model.KeptSearch;
import dev.sennight.model.ReadingPlace;
import dev.sennight.store.MarkTable.MarkRow;
import dev.sennight.store.MarkTable.PlaceRow;
import dev.sennight.store.PersonalStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The part of an exchange file that holds marks, places and searches; absent in older files. */
final class MarkExchange {
  private final ExchangeFields fields;

  MarkExchange(ExchangeFields fields) {
    this.fields = fields;
  }

  /** What a file holds of them. */
  record Marks(List<MarkRow> marks, List<PlaceRow> places, List<KeptSearch> searches) {}

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
    return new Marks(marks, places, searches);
  }
}
