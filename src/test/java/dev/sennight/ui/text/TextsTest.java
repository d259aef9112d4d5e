package dev.sennight.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.DateSpan;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Pattern GIVEN =
      Pattern.compile(
          "(?:new (?:Label|Button|Tooltip|MenuItem|Menu|CheckBox|Hyperlink|ToggleButton)"
              + "|\\.set(?:Text|PromptText|AccessibleText|Title|HeaderText))"
              + "\\(\\s*\"([^\"]*)\"");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    assertEquals(
        new TreeSet<>(bundle("texts.properties").stringPropertyNames()),
        new TreeSet<>(bundle("texts_zh.properties").stringPropertyNames()));
  }

  @Test
  void everyPatternCanBeFilledIn() throws IOException {
    for (Language language : Language.values()) {
      Texts texts = Texts.of(language);
      for (String key : bundle("texts.properties").stringPropertyNames()) {
        assertFalse(texts.get(key, 1, 2, 3).isBlank(), key);
      }
    }
  }

  /** Words that the user reads stand in the bundles, not in the source. */
  @Test
  void noControlIsGivenWordsFromTheSource() throws IOException {
    List<String> stray = new ArrayList<>();
    int[] seen = new int[1];
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/sennight/ui"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher given = GIVEN.matcher(Files.readString(file));
        while (given.find()) {
          seen[0]++;
          if (WORD.matcher(given.group(1)).find()) {
            stray.add(file.getFileName() + ": " + given.group());
          }
        }
      }
    }
    assertEquals(List.of(), stray);
    assertTrue(seen[0] > 0, "sources were read");
  }

  @Test
  void numbersAreGroupedAndCounted() {
    assertEquals(
        "5,077 entries · 1 issue ·", Texts.of(Language.ENGLISH).get("status.counts", 5077, 1));
    assertEquals("5,077 条 · 74 期 ·", Texts.of(Language.CHINESE).get("status.counts", 5077, 74));
  }

  @Test
  void datesReadAsPeopleWriteThem() {
    DateSpan week = new DateSpan(LocalDate.of(2025, 4, 28), LocalDate.of(2025, 5, 4));
    PlaceWords chinese = new PlaceWords(Texts.of(Language.CHINESE));
    PlaceWords english = new PlaceWords(Texts.of(Language.ENGLISH));
    assertEquals("2025 年 4 月 28 日–5 月 4 日", chinese.date(week));
    assertEquals("Apr 28–May 4, 2025", english.date(week));
    assertEquals("4/28–5/4", chinese.shortDays(week));
    assertEquals("Apr 28, 2025", english.date(DateSpan.on(week.first())));
  }

  private static Properties bundle(String name) throws IOException {
    Properties words = new Properties();
    try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(name));
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      words.load(reader);
    }
    return words;
  }
}
