package dev.sennight.parse.frontmatter;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * YAML as the library reads it, as far as its nodes: every scalar stays the text that is written,
 * dates and numbers too. Keys of inner maps are joined by a dot.
 */
final class YamlNodes {
  private static final int MOST_CHARACTERS = 512 * 1024;
  private static final int DEEPEST = 16;

  /** Anchors may repeat what they name, and themselves. */
  private static final int MOST_NODES = 200_000;

  private final Map<String, List<String>> values;
  private int nodes;

  private YamlNodes(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * Adds the entries of a map to {@code values}, by key in lower case.
   *
   * @return whether {@code yaml} is a map and within the limits; else nothing is added
   */
  static boolean readMap(String yaml, Map<String, List<String>> values) {
    if (compose(yaml) instanceof MappingNode map) {
      new YamlNodes(values).map("", map, DEEPEST);
      return true;
    }
    return false;
  }

  /** The values of the map that {@code yaml} is; empty when it is something else or no YAML. */
  static Optional<Map<String, List<String>>> map(String yaml) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    return readMap(yaml.replace('\t', ' '), values) ? Optional.of(values) : Optional.empty();
  }

  /** The scalar that {@code yaml} is; null when it is something else or no YAML. */
  static @Nullable String scalar(String yaml) {
    return compose(yaml) instanceof ScalarNode scalar ? scalar.getValue() : null;
  }

  private static @Nullable Node compose(String yaml) {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(MOST_CHARACTERS);
    limits.setNestingDepthLimit(DEEPEST);
    limits.setMaxAliasesForCollections(DEEPEST);
    try {
      return new Yaml(limits).compose(new StringReader(yaml));
    } catch (YAMLException e) {
      return null; // people write what is no YAML: the caller takes it as it is written
    }
  }

  private void map(String prefix, MappingNode map, int depth) {
    for (NodeTuple tuple : map.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        add(prefix + key.getValue(), tuple.getValueNode(), depth - 1);
      }
    }
  }

  private void add(String key, Node node, int depth) {
    if (depth < 0 || ++nodes > MOST_NODES) {
      return;
    }
    List<String> list =
        values.computeIfAbsent(key.toLowerCase(Locale.ROOT), _ -> new ArrayList<>());
    switch (node) {
      case ScalarNode scalar -> {
        String value = text(scalar);
        if (!value.isEmpty()) {
          list.add(value);
        }
      }
      case SequenceNode sequence ->
          sequence.getValue().forEach(child -> add(key, child, depth - 1));
      case MappingNode map -> map(key + ".", map, depth);
      default -> {}
    }
  }

  /** A tag of somebody's own is text that begins with an exclamation mark. */
  private static String text(ScalarNode scalar) {
    String value = scalar.getValue().stripTrailing();
    String tag = scalar.getTag().getValue();
    if (tag.startsWith("!") && tag.length() > 1) {
      return (tag + " " + value).strip();
    }
    boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
    return plain && ValueList.isNull(value) ? "" : value;
  }
}
