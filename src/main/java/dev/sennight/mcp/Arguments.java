package dev.sennight.mcp;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of a call, of the types that the tool's schema asks for. */
record Arguments(Map<String, Object> values) {

  /** A text; null when it is absent or blank. */
  @Nullable String text(String name) {
    return values.get(name) instanceof String text && !text.isBlank() ? text.strip() : null;
  }

  /** A text that the schema requires; "" when it is blank. */
  String required(String name) {
    String text = text(name);
    return text == null ? "" : text;
  }

  /** A whole number within bounds, or {@code otherwise}. */
  int number(String name, int otherwise, int least, int most) {
    int value = values.get(name) instanceof Number number ? number.intValue() : otherwise;
    return Math.clamp(value, least, most);
  }

  List<String> texts(String name) {
    return values.get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }
}
