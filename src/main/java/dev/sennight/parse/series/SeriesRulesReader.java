package dev.sennight.parse.series;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.sennight.parse.items.ItemStyle;
import dev.sennight.parse.markdown.LineBreaks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads rules token by token, so that an error can say its line. */
final class SeriesRulesReader {
  private final JsonParser json;
  private String field = "series";

  private SeriesRulesReader(JsonParser json) {
    this.json = json;
  }

  /** An error in the rules; its message is the sentence for the person. */
  private static final class RuleException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    RuleException(int line, String message) {
      super("line " + line + ", " + message);
      this.line = line;
    }
  }

  static SeriesRules.Reading read(String text) {
    try (JsonParser json = JsonFactory.builder().build().createParser(text)) {
      return new SeriesRules.Reading.Done(new SeriesRulesReader(json).file());
    } catch (RuleException e) {
      return new SeriesRules.Reading.Failed(e.line, String.valueOf(e.getMessage()));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      return new SeriesRules.Reading.Failed(line, "line " + line + ": " + e.getOriginalMessage());
    } catch (IOException e) {
      return new SeriesRules.Reading.Failed(1, "line 1: " + e.getMessage());
    }
  }

  private SeriesRules file() throws IOException, RuleException {
    List<SeriesRule> rules = new ArrayList<>();
    LineBreaks lineBreaks = LineBreaks.AS_WRITTEN;
    expect(json.nextToken(), JsonToken.START_OBJECT, "must be an object with the list “series”");
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      field = json.currentName();
      json.nextToken();
      switch (field) {
        case "series" -> rules(rules);
        case "lineBreaks" -> lineBreaks = lineBreaks();
        default -> throw error("is unknown; the file holds “series” and “lineBreaks”");
      }
    }
    return SeriesRules.of(rules).with(lineBreaks);
  }

  private void rules(List<SeriesRule> rules) throws IOException, RuleException {
    expect(json.currentToken(), JsonToken.START_ARRAY, "must be a list of rules");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      expect(json.currentToken(), JsonToken.START_OBJECT, "must hold objects");
      rules.add(rule());
    }
  }

  private LineBreaks lineBreaks() throws IOException, RuleException {
    return switch (string()) {
      case "as written" -> LineBreaks.AS_WRITTEN;
      case "commonmark" -> LineBreaks.COMMONMARK;
      default -> throw error("must be “as written” or “commonmark”");
    };
  }

  private SeriesRule rule() throws IOException, RuleException {
    String name = "";
    List<Pattern> titles = List.of();
    List<Pattern> paths = List.of();
    List<Pattern> texts = List.of();
    List<ItemStyle> items = List.of();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      field = json.currentName();
      json.nextToken();
      switch (field) {
        case "name" -> name = string().strip();
        case "title" -> titles = patterns();
        case "path" -> paths = patterns();
        case "text" -> texts = patterns();
        case "items" -> items = items();
        default -> throw error("is unknown; a rule holds name, title, path, text and items");
      }
    }
    field = "name";
    if (name.isEmpty()) {
      throw error("is missing; every rule needs the name of its series");
    }
    field = "title";
    if (titles.isEmpty() && paths.isEmpty() && texts.isEmpty()) {
      throw error("is missing; “" + name + "” needs a pattern for title, path or text");
    }
    return new SeriesRule(name, titles, paths, texts, items);
  }

  private List<Pattern> patterns() throws IOException, RuleException {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      return List.of(pattern());
    }
    expect(json.currentToken(), JsonToken.START_ARRAY, "must be a pattern or a list of patterns");
    List<Pattern> patterns = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      patterns.add(pattern());
    }
    return patterns;
  }

  private Pattern pattern() throws IOException, RuleException {
    String written = string();
    try {
      return Pattern.compile(written);
    } catch (PatternSyntaxException e) {
      throw error("is no pattern: " + e.getDescription() + " in “" + written + "”");
    }
  }

  private List<ItemStyle> items() throws IOException, RuleException {
    expect(json.currentToken(), JsonToken.START_ARRAY, "must be a list");
    List<ItemStyle> styles = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      styles.add(json.currentToken() == JsonToken.START_OBJECT ? custom() : style(string()));
    }
    return styles;
  }

  private ItemStyle style(String name) throws RuleException {
    return switch (name) {
      case "numbered" -> new ItemStyle.Numbered();
      case "bold" -> new ItemStyle.Bold();
      case "bullets" -> new ItemStyle.Bullets();
      case "rows" -> new ItemStyle.TableRows();
      case "links" -> new ItemStyle.Links();
      default ->
          throw error(
              "has “"
                  + name
                  + "”; it takes numbered, bold, bullets, rows, links and {\"pattern\": …} only");
    };
  }

  private ItemStyle custom() throws IOException, RuleException {
    json.nextToken();
    if (!"pattern".equals(json.currentName())) {
      throw error("takes objects with “pattern” only");
    }
    json.nextToken();
    ItemStyle style = new ItemStyle.Custom(pattern());
    expect(json.nextToken(), JsonToken.END_OBJECT, "takes objects with “pattern” only");
    return style;
  }

  private String string() throws IOException, RuleException {
    expect(json.currentToken(), JsonToken.VALUE_STRING, "must be text in quotes");
    return json.getText();
  }

  private void expect(@Nullable JsonToken found, JsonToken wanted, String otherwise)
      throws RuleException {
    if (found != wanted) {
      throw error(otherwise);
    }
  }

  private RuleException error(String what) {
    int line = json.currentTokenLocation().getLineNr();
    return new RuleException(line, "field “" + field + "” " + what);
  }
}
