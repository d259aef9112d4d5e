package dev.sennight.library;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.sennight.store.PersonalStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes and reads personal data as JSON; the form stands in docs/formats.md. */
public final class PersonalExchange {
  private static final String FORMAT = "sennight-personal";
  private static final int VERSION = 1;

  /** A file that was joined with another, or written over in part, is refused. */
  private static final ObjectReader WHOLE =
      new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final Clock clock;

  /** An exchange whose files carry the time of {@code clock}. */
  public PersonalExchange(Clock clock) {
    this.clock = clock;
  }

  /** Writes all of {@code store} into {@code file}, which appears when it is complete. */
  public void write(PersonalStore store, Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (OutputStream out = Files.newOutputStream(part);
        JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      json.writeStartObject();
      json.writeStringField("format", FORMAT);
      json.writeNumberField("version", VERSION);
      json.writeStringField("exported", clock.instant().toString());
      json.writeObjectFieldStart("settings");
      for (Map.Entry<String, String> setting : store.settings().entrySet()) {
        json.writeStringField(setting.getKey(), setting.getValue());
      }
      json.writeEndObject();
      json.writeArrayFieldStart("history");
      for (PersonalStore.Visit visit : store.visits()) {
        json.writeStartObject();
        json.writeStringField("entry", visit.entry().value());
        json.writeStringField("visited", visit.visited().toString());
        json.writeNumberField("visits", visit.visits());
        json.writeEndObject();
      }
      json.writeEndArray();
      new MarkExchange(new ExchangeFields(file)).write(store, json);
      tables(store, json);
      json.writeEndObject();
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void tables(PersonalStore store, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("tables");
    for (Map.Entry<String, List<Map<String, Object>>> table : store.others().entrySet()) {
      json.writeArrayFieldStart(table.getKey());
      for (Map<String, Object> row : table.getValue()) {
        json.writeStartObject();
        for (Map.Entry<String, Object> column : row.entrySet()) {
          json.writeObjectField(column.getKey(), column.getValue());
        }
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  /**
   * Merges {@code file} into {@code store}, all or nothing: one transaction.
   *
   * @throws IOException with a sentence when the file is not one of ours
   */
  public void read(Path file, PersonalStore store) throws IOException {
    JsonNode root = tree(file);
    if (!FORMAT.equals(root.path("format").asText())) {
      throw new IOException(file + " holds no personal data of Sennight.");
    }
    ExchangeFields fields = new ExchangeFields(file);
    int version = fields.number(root, "version", 1);
    if (version > VERSION) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "%s has version %d of the format; this Sennight reads versions up to %d.",
              file,
              version,
              VERSION));
    }
    MarkExchange.Marks marks = new MarkExchange(fields).read(root);
    store.merge(
        new PersonalStore.Contents(
            settings(root, fields),
            visits(root, fields),
            marks.marks(),
            marks.places(),
            marks.searches(),
            marks.highlights(),
            tables(root, fields)));
  }

  private static JsonNode tree(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      JsonNode root = WHOLE.readTree(in);
      return root == null ? com.fasterxml.jackson.databind.node.MissingNode.getInstance() : root;
    } catch (MismatchedInputException e) {
      throw new IOException(file + " cannot be read: something follows after its end.", e);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String where = at == null ? "it" : "line " + at.getLineNr();
      throw new IOException(file + " cannot be read: " + where + " is not as JSON has it.", e);
    }
  }

  private static Map<String, String> settings(JsonNode root, ExchangeFields fields)
      throws IOException {
    Map<String, String> settings = new TreeMap<>();
    for (Map.Entry<String, JsonNode> setting : root.path("settings").properties()) {
      if (!setting.getValue().isTextual()) {
        throw fields.wrong("settings." + setting.getKey(), null);
      }
      settings.put(setting.getKey(), setting.getValue().asText());
    }
    return settings;
  }

  private static List<PersonalStore.Visit> visits(JsonNode root, ExchangeFields fields)
      throws IOException {
    List<PersonalStore.Visit> visits = new ArrayList<>();
    for (JsonNode visit : root.path("history")) {
      int count = visit.has("visits") ? fields.number(visit, "visits", 1) : 1;
      visits.add(
          new PersonalStore.Visit(fields.entry(visit), fields.time(visit, "visited"), count));
    }
    return visits;
  }

  private static Map<String, List<Map<String, Object>>> tables(JsonNode root, ExchangeFields fields)
      throws IOException {
    Map<String, List<Map<String, Object>>> tables = new TreeMap<>();
    for (Map.Entry<String, JsonNode> table : root.path("tables").properties()) {
      List<Map<String, Object>> rows = new ArrayList<>();
      for (JsonNode row : table.getValue()) {
        Map<String, Object> values = new TreeMap<>();
        for (Map.Entry<String, JsonNode> column : row.properties()) {
          values.put(column.getKey(), value(column.getValue(), fields, table.getKey()));
        }
        rows.add(values);
      }
      tables.put(table.getKey(), rows);
    }
    return tables;
  }

  private static Object value(JsonNode node, ExchangeFields fields, String table)
      throws IOException {
    if (node.isIntegralNumber() && node.canConvertToLong()) {
      return node.asLong();
    }
    if (node.isFloatingPointNumber() && Double.isFinite(node.asDouble())) {
      return node.asDouble();
    }
    if (node.isTextual()) {
      return node.asText();
    }
    throw fields.wrong("tables." + table, null);
  }
}
