package dev.sennight.library.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.sennight.model.EntryId;
import dev.sennight.model.personal.KeptSearch;
import dev.sennight.model.personal.ReadingPlace;
import dev.sennight.store.MarkTable.MarkRow;
import dev.sennight.store.MarkTable.PlaceRow;
import dev.sennight.store.PersonalStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The part of an exchange file that holds marks, places and searches; absent in older files. */
final class MarkExchange {
  private final Path file;

  MarkExchange(Path file) {
    this.file = file;
  }

  /** What a file holds of them. */
  record Marks(List<MarkRow> marks, List<PlaceRow> places, List<KeptSearch> searches) {
    void mergeInto(PersonalStore store) throws IOException {
      store.marks().merge(marks, places);
      store.searches().merge(searches);
    }
  }

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
      marks.add(new MarkRow(words(node, "mark"), entry(node), time(node, "made")));
    }
    List<PlaceRow> places = new ArrayList<>();
    for (JsonNode node : root.path("places")) {
      ReadingPlace place =
          new ReadingPlace(node.path("start").asInt(), node.path("quote").asText());
      places.add(new PlaceRow(entry(node), place, time(node, "noted")));
    }
    List<KeptSearch> searches = new ArrayList<>();
    for (JsonNode node : root.path("searches")) {
      searches.add(
          new KeptSearch(words(node, "query"), node.path("saved").asBoolean(), time(node, "used")));
    }
    return new Marks(marks, places, searches);
  }

  private EntryId entry(JsonNode node) throws IOException {
    return new EntryId(words(node, "entry"));
  }

  private String words(JsonNode node, String field) throws IOException {
    String words = node.path(field).asText();
    if (words.isEmpty()) {
      throw wrong(field, null);
    }
    return words;
  }

  private Instant time(JsonNode node, String field) throws IOException {
    try {
      return Instant.parse(node.path(field).asText());
    } catch (DateTimeException e) {
      throw wrong(field, e);
    }
  }

  private IOException wrong(String field, @org.jspecify.annotations.Nullable Exception cause) {
    return new IOException(
        file + " cannot be read: the field " + field + " is not as it should be.", cause);
  }
}
