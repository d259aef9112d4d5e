package dev.sennight.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.sennight.model.DateSpan;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TextsTest {
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
