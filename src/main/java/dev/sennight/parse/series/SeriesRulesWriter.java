package dev.sennight.parse.series;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.sennight.model.dates.Numerals;
import dev.sennight.parse.items.ItemStyle;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Writes rules as {@code series.json} has them, and the rule that an inference amounts to, so that
 * the user can correct it.
 */
public final class SeriesRulesWriter {
  /** The document of a folder that is named like an issue. */
  private static final String INDEX = "(?:/" + IssuePath.INDEX.pattern() + ")?";

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private SeriesRulesWriter() {}

  /**
   * The rule by which the issues of one series would be known without their siblings.
   *
   * @param name of the series
   * @return empty when rules, front matter or headings inside documents name all of them
   */
  public static Optional<SeriesRule> rule(String name, Collection<InferredIssue> issues) {
    TreeSet<String> titles = new TreeSet<>();
    TreeSet<String> names = new TreeSet<>();
    List<ItemStyle> items = List.of();
    for (InferredIssue issue : issues) {
      items = issue.match().items().isEmpty() ? items : issue.match().items();
      String form = issue.evidence().form();
      switch (issue.evidence().witness()) {
        case TITLE, SIBLING_TITLES -> titles.add(pattern(form));
        case FILE_NAME, SIBLING_NAMES ->
            names.add(folder(issue.file()) + "(?:[^/]+/)*" + pattern(form) + INDEX + "$");
        case RULE, FRONT_MATTER, HEADINGS -> {}
      }
    }
    // A rule wants one pattern of each kind: titles say more than names.
    List<String> paths = titles.isEmpty() ? List.copyOf(names) : List.of();
    return titles.isEmpty() && paths.isEmpty()
        ? Optional.empty()
        : Optional.of(new SeriesRule(name, compiled(titles), compiled(paths), List.of(), items));
  }

  private static String folder(String file) {
    String group = SeriesInference.groupOf(file);
    return group.isEmpty() ? "^" : "^" + quoted(group) + "/";
  }

  private static List<Pattern> compiled(Collection<String> patterns) {
    return patterns.stream().map(Pattern::compile).toList();
  }

  /** {@code Heron Letter #: @} as a pattern. */
  private static String pattern(String form) {
    StringBuilder pattern = new StringBuilder();
    boolean numbered = false;
    for (String word : SPACES.split(form.strip(), -1)) {
      pattern.append(pattern.isEmpty() ? "" : "\\s*");
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(i);
        boolean number = c == '#';
        if (number && !numbered) {
          pattern.append("#?(?<number>").append(number(word, i)).append(')');
        } else if (number) {
          pattern.append(number(word, i));
        } else if (c == '@') {
          pattern.append(".{2,40}?");
        } else if (c == SeriesEvidence.THEME) {
          pattern.append(".*");
        } else {
          pattern.append(quoted(String.valueOf(c)));
        }
        numbered |= number;
      }
    }
    return pattern.toString();
  }

  /** Behind 第, numbers may be Chinese. */
  private static String number(String word, int at) {
    return at > 0 && word.charAt(at - 1) == '第' ? "[" + Numerals.CHARACTERS + "]+" : "\\d+";
  }

  private static String quoted(String text) {
    return text.replaceAll("[\\\\^$.|?*+()\\[\\]{}]", "\\\\$0");
  }

  /** {@code rules} as the text of a {@code series.json}. */
  public static String json(List<SeriesRule> rules) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JsonFactory.builder().build().createGenerator(out)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      json.writeStartObject();
      json.writeArrayFieldStart("series");
      for (SeriesRule rule : rules) {
        write(rule, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static void write(SeriesRule rule, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", rule.name());
    patterns("title", rule.titles(), json);
    patterns("path", rule.paths(), json);
    patterns("text", rule.texts(), json);
    if (!rule.items().isEmpty()) {
      json.writeArrayFieldStart("items");
      for (ItemStyle style : rule.items()) {
        write(style, json);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void patterns(String field, List<Pattern> patterns, JsonGenerator json)
      throws IOException {
    if (patterns.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(field);
    for (Pattern pattern : patterns) {
      json.writeString(pattern.pattern());
    }
    json.writeEndArray();
  }

  private static void write(ItemStyle style, JsonGenerator json) throws IOException {
    switch (style) {
      case ItemStyle.Numbered _ -> json.writeString("numbered");
      case ItemStyle.Bold _ -> json.writeString("bold");
      case ItemStyle.Bullets _ -> json.writeString("bullets");
      case ItemStyle.TableRows _ -> json.writeString("rows");
      case ItemStyle.Links _ -> json.writeString("links");
      case ItemStyle.Custom(Pattern pattern) -> {
        json.writeStartObject();
        json.writeStringField("pattern", pattern.pattern());
        json.writeEndObject();
      }
    }
  }
}
