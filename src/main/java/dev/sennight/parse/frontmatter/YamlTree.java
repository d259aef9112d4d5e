package dev.sennight.parse.frontmatter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yaml.snakeyaml.LoaderOptions;

/** Front matter that needs a YAML library; slow to load, so used for hard cases alone. */
final class YamlTree {
  private static final Logger LOG = LoggerFactory.getLogger(YamlTree.class);
  private static final int MOST_CHARACTERS = 64 * 1024;
  private static final int DEEPEST = 16;

  private YamlTree() {}

  /** The values of {@code yaml}; empty when it is no YAML map or beyond the limits. */
  static Optional<Map<String, List<String>>> read(String yaml) {
    if (yaml.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(MOST_CHARACTERS);
    limits.setNestingDepthLimit(DEEPEST);
    limits.setMaxAliasesForCollections(DEEPEST);
    limits.setAllowDuplicateKeys(true);
    ObjectMapper mapper = new ObjectMapper(YAMLFactory.builder().loaderOptions(limits).build());
    try {
      JsonNode tree = mapper.readTree(yaml.replace("\t", "  "));
      return tree != null && tree.isObject()
          ? Optional.of(TreeValues.of(tree, DEEPEST))
          : Optional.empty();
    } catch (JsonProcessingException | RuntimeException e) {
      LOG.debug("front matter is no YAML: {}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }
}
