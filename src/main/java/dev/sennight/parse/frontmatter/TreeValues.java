package dev.sennight.parse.frontmatter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A tree of values as one flat map; keys of inner maps are joined by a dot. */
final class TreeValues {
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private TreeValues() {}

  static Map<String, List<String>> of(JsonNode tree, int deepest) {
    TreeValues flat = new TreeValues();
    tree.properties().forEach(e -> flat.add(e.getKey(), e.getValue(), deepest));
    return flat.values;
  }

  private void add(String key, JsonNode node, int depth) {
    List<String> list =
        values.computeIfAbsent(key.toLowerCase(Locale.ROOT), _ -> new ArrayList<>());
    if (node.isValueNode()) {
      if (!node.isNull() && !node.asText().isEmpty()) {
        list.add(node.asText());
      }
    } else if (depth > 0) {
      node.forEach(child -> {
        if (node.isArray()) {
          add(key, child, depth - 1);
        }
      });
      node.properties().forEach(e -> add(key + "." + e.getKey(), e.getValue(), depth - 1));
    }
  }
}
