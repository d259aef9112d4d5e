package dev.sennight.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.model.ParsedDocument;
import dev.sennight.model.ParsedEntry;
import dev.sennight.model.text.PlainText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No word that people wrote is lost when their digests are cut into items. */
class WordsKeptTest {
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---\\R.*?\\R---\\R", Pattern.DOTALL);

  /** Comments, tags, addresses, the numbers of items and the languages of code. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?m)<!--(?s:.*?)-->|</?[a-zA-Z][^>]*>|https?://[^\\s)）>]*"
              + "|^\\s*\\d+[.、)]|^\\s*```.*|^\\[[^\\]]*\\]:.*|&[a-z]+;|\\|\\s*\\d+\\)");

  /** A line of a table of contents, which the outline stands for. */
  private static final Pattern CONTENTS =
      Pattern.compile("(?m)^\\s*[-*]\\s*\\[[^\\]]*\\]\\((?:\\./)?#[^)]*\\)\\s*$");

  private static final Pattern LINK =
      Pattern.compile("\\]\\((?:<[^>]*>|[^()\\s]*(?:\\([^()]*\\)[^()\\s]*)*(?:\\s\"[^\"]*\")?)\\)");

  private static final Pattern INSIDE_WORDS = Pattern.compile("[*_`~\\[\\]\\\\\\u200b\\ufeff]");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  @ParameterizedTest
  @ValueSource(strings = {"golangweekly", "gocn", "mlpapers", "lwkd", "fenews-ko"})
  void noWordIsMissing(String family) throws IOException {
    Path root = Corpus.folder().resolve("others").resolve(family);
    DocumentParser parser = new DocumentParser();
    Map<String, DocumentOutline> outlines = new TreeMap<>();
    Map<String, String> texts = new HashMap<>();
    for (Path file : Corpus.documents(root)) {
      String name = Corpus.name(root, file);
      outlines.put(name, parser.outline(name, Files.readAllBytes(file)));
      texts.put(name, Files.readString(file));
    }
    List<DocumentEvidence> evidence =
        outlines.values().stream().map(DocumentOutline::evidence).toList();
    Map<String, DocumentPlan> plans = parser.plans(evidence, family);
    Map<String, List<String>> missing = new TreeMap<>();
    outlines.forEach((name, outline) -> {
      DocumentPlan plan = plans.get(name);
      List<String> lost =
          plan == null ? List.of() : lost(texts.getOrDefault(name, ""), outline.cut(plan));
      if (!lost.isEmpty()) {
        missing.put(name, lost);
      }
    });
    assertEquals(Map.of(), missing);
  }

  /** Words that the entries have less often than the source. */
  private static List<String> lost(String source, ParsedDocument document) {
    String body = CONTENTS.matcher(FRONT_MATTER.matcher(source).replaceFirst("")).replaceAll("");
    String written = plain(MARKUP.matcher(LINK.matcher(body).replaceAll("]")).replaceAll(" "));
    String kept = plain(texts(document).collect(Collectors.joining("\n")));
    Map<String, Integer> counts = new HashMap<>();
    words(kept).forEach(word -> counts.merge(word, 1, Integer::sum));
    words(written).forEach(word -> counts.merge(word, -1, Integer::sum));
    return counts.entrySet().stream()
        .filter(count -> count.getValue() < 0)
        .map(Map.Entry::getKey)
        // Han lines are joined without a space: what is a word in the source may be part of one.
        .filter(word -> occurrences(kept, word) < occurrences(written, word))
        .filter(word -> !word.chars().allMatch(Character::isDigit))
        .sorted()
        .toList();
  }

  private static int occurrences(String text, String word) {
    int count = 0;
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
      count++;
    }
    return count;
  }

  private static Stream<String> texts(ParsedDocument document) {
    List<String> texts =
        new ArrayList<>(List.of(document.names().title(), PlainText.of(document.preamble())));
    Set<String> titles =
        document.entries().stream().map(ParsedEntry::title).collect(Collectors.toSet());
    document.structure().headings().stream()
        .filter(heading -> !titles.contains(heading.title()))
        .forEach(heading -> texts.add(heading.title()));
    for (ParsedEntry entry : document.entries()) {
      texts.add(entry.title());
      texts.add(entry.text());
      texts.addAll(entry.details().aliases());
      texts.addAll(entry.details().images());
    }
    return texts.stream();
  }

  private static String plain(String text) {
    return INSIDE_WORDS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }
}
