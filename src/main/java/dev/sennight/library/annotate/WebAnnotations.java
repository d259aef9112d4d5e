package dev.sennight.library.annotate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sennight.model.EntryId;
import dev.sennight.model.Highlight;
import dev.sennight.model.Highlight.Color;
import dev.sennight.model.TextAnchor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Highlights, notes and tags as the W3C's Web Annotations in JSON-LD. What is written comes back as
 * it was; of annotations by others, those whose source is an entry are read.
 *
 * @param tags entries by tag
 */
public record WebAnnotations(List<Highlight> highlights, SortedMap<String, List<EntryId>> tags) {
  private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
  private static final String SOURCE = "sennight:entry/";
  private static final String ID = "urn:uuid:";
  private static final ObjectMapper JSON = new ObjectMapper();

  public WebAnnotations {
    highlights = List.copyOf(highlights);
  }

  /** A page of annotations, indented. */
  public String write() {
    ObjectNode page = JSON.createObjectNode();
    page.put("@context", CONTEXT).put("type", "AnnotationPage");
    ArrayNode items = page.putArray("items");
    highlights.forEach(highlight -> write(highlight, items.addObject()));
    tags.forEach((tag, entries) ->
        entries.forEach(entry -> {
          byte[] name = ("tag " + tag + " on " + entry.value()).getBytes(StandardCharsets.UTF_8);
          ObjectNode item = items.addObject();
          item.put("id", ID + UUID.nameUUIDFromBytes(name)).put("type", "Annotation");
          item.put("motivation", "tagging");
          body(item, "tagging", tag);
          item.put("target", SOURCE + entry.value());
        }));
    return page.toPrettyString() + "\n";
  }

  private static ObjectNode body(ObjectNode item, String purpose, String value) {
    return item.putObject("body")
        .put("type", "TextualBody")
        .put("purpose", purpose)
        .put("value", value);
  }

  private static void write(Highlight highlight, ObjectNode item) {
    TextAnchor anchor = highlight.anchor();
    item.put("id", ID + highlight.id()).put("type", "Annotation");
    item.put("motivation", anchor == null ? "commenting" : "highlighting");
    item.put("created", highlight.created().toString());
    item.put("modified", highlight.changed().toString());
    if (!highlight.note().isEmpty()) {
      body(item, "commenting", highlight.note()).put("format", "text/markdown");
    }
    ObjectNode target = item.putObject("target").put("type", "SpecificResource");
    target.put("source", SOURCE + highlight.entry().value());
    target.put("styleClass", highlight.color().label());
    if (anchor != null) {
      ArrayNode selectors = target.putArray("selector");
      selectors
          .addObject()
          .put("type", "TextPositionSelector")
          .put("start", anchor.start())
          .put("end", anchor.end());
      selectors
          .addObject()
          .put("type", "TextQuoteSelector")
          .put("exact", anchor.exact())
          .put("prefix", anchor.prefix())
          .put("suffix", anchor.suffix());
    }
  }

  /** Whether {@code text} looks like JSON-LD of annotations. */
  public static boolean isOne(String text) {
    return text.contains(CONTEXT);
  }

  /**
   * What a page, a collection or a list of annotations holds.
   *
   * @throws IOException with a sentence when {@code text} is not JSON or an annotation is damaged
   */
  public static WebAnnotations read(String text) throws IOException {
    try {
      JsonNode root = JSON.readTree(text);
      JsonNode items = root.isArray() ? root : root.path("items");
      if (items.isMissingNode()) {
        items = root.path("first").path("items");
      }
      List<Highlight> highlights = new ArrayList<>();
      SortedMap<String, List<EntryId>> tags = new TreeMap<>();
      for (JsonNode item : items) {
        read(item, highlights, tags);
      }
      return new WebAnnotations(highlights, tags);
    } catch (JsonProcessingException | DateTimeException e) {
      throw new IOException("The annotations are not as JSON-LD has them.", e);
    }
  }

  private static void read(
      JsonNode item, List<Highlight> highlights, SortedMap<String, List<EntryId>> tags) {
    JsonNode target = item.path("target");
    String source = target.isTextual() ? target.asText() : target.path("source").asText();
    if (!source.startsWith(SOURCE) || source.length() == SOURCE.length()) {
      return;
    }
    EntryId entry = new EntryId(source.substring(SOURCE.length()));
    if (item.path("motivation").asText().equals("tagging")) {
      String tag = item.path("body").path("value").asText();
      tags.computeIfAbsent(tag, name -> new ArrayList<>()).add(entry);
      return;
    }
    String id = item.path("id").asText();
    Instant created = Instant.parse(item.path("created").asText("1970-01-01T00:00:00Z"));
    Instant changed = Instant.parse(item.path("modified").asText(created.toString()));
    highlights.add(
        new Highlight(
            id.startsWith(ID) ? id.substring(ID.length()) : id,
            entry,
            anchor(target.path("selector")),
            Color.labelled(target.path("styleClass").asText()),
            item.path("body").path("value").asText(),
            created,
            changed));
  }

  private static @Nullable TextAnchor anchor(JsonNode selectors) {
    int start = 0;
    int end = -1;
    TextAnchor anchor = null;
    for (JsonNode selector : selectors) {
      if (selector.path("type").asText().equals("TextPositionSelector")) {
        start = Math.max(0, selector.path("start").asInt());
        end = selector.path("end").asInt();
      }
    }
    for (JsonNode selector : selectors) {
      String exact = selector.path("exact").asText();
      if (!exact.isEmpty()) {
        anchor =
            new TextAnchor(
                start,
                end < start ? start + exact.codePointCount(0, exact.length()) : end,
                exact,
                selector.path("prefix").asText(),
                selector.path("suffix").asText());
      }
    }
    return anchor;
  }
}
