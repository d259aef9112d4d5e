package dev.sennight.library;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sennight.model.EntryId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads the fields of an exchange file; one that is not as it should be is named in a sentence. */
record ExchangeFields(Path file) {

  EntryId entry(JsonNode node) throws IOException {
    return new EntryId(words(node, "entry"));
  }

  /** Words that may not be missing. */
  String words(JsonNode node, String field) throws IOException {
    String words = node.path(field).asText();
    if (words.isEmpty()) {
      throw wrong(field, null);
    }
    return words;
  }

  /** A time that can be kept, which is counted in milliseconds. */
  Instant time(JsonNode node, String field) throws IOException {
    try {
      return Instant.ofEpochMilli(Instant.parse(node.path(field).asText()).toEpochMilli());
    } catch (DateTimeException | ArithmeticException e) {
      throw wrong(field, e);
    }
  }

  /** A whole number that is not less than {@code least}; it may not be missing. */
  int number(JsonNode node, String field, int least) throws IOException {
    JsonNode number = node.path(field);
    if (!number.isIntegralNumber() || !number.canConvertToInt() || number.asInt() < least) {
      throw wrong(field, null);
    }
    return number.asInt();
  }

  IOException wrong(String field, @Nullable Exception cause) {
    return new IOException(
        file + " cannot be read: the field " + field + " is not as it should be.", cause);
  }
}
