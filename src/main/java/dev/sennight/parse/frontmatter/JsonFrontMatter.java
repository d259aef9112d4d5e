package dev.sennight.parse.frontmatter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.sennight.model.Problem;
import dev.sennight.model.ProblemKind;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A JSON object at the very start of a document. */
final class JsonFrontMatter {
  private static final int MOST_CHARACTERS = 64 * 1024;

  private JsonFrontMatter() {}

  static FrontMatter read(String text) {
    if (!looksLikeObject(text)) {
      return FrontMatter.NONE;
    }
    String start = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    try (JsonParser parser = new JsonFactory().createParser(start)) {
      parser.nextToken();
      parser.skipChildren();
      int end = (int) parser.currentLocation().getCharOffset();
      int lineEnd = FrontMatterReader.lineEnd(text, end);
      if (!text.substring(end, lineEnd).isBlank()) {
        return asText("text follows the object in its last line");
      }
      int bodyStart = Math.min(lineEnd + 1, text.length());
      int bodyLine = 1 + (int) text.substring(0, bodyStart).chars().filter(c -> c == '\n').count();
      return YamlNodes.map(text.substring(0, end))
          .map(values -> new FrontMatter(values, bodyStart, bodyLine, List.of()))
          .orElseGet(() -> asText("not valid JSON"));
    } catch (JsonProcessingException e) {
      return asText("not valid JSON");
    } catch (IOException e) {
      return asText("not readable as JSON");
    }
  }

  private static FrontMatter asText(String reason) {
    return new FrontMatter(
        Map.of(), 0, 1, List.of(Problem.at(1, ProblemKind.FRONT_MATTER, reason)));
  }

  private static boolean looksLikeObject(String text) {
    int i = 1;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i < text.length() && (text.charAt(i) == '"' || (text.charAt(i) == '}' && i == 1));
  }
}
