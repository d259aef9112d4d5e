package dev.sennight.search.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StopWordsTest {

  @ParameterizedTest
  @CsvSource({
    "什么, true",
    "为什, true",
    "电池, false",
    "么什, false",
    "what, true",
    "battery, false",
    "#, false",
  })
  void everydayWordsAreStopWords(String term, boolean filler) {
    assertEquals(filler, StopWords.list().isStopWord(term));
  }

  @ParameterizedTest
  @CsvSource({"电池, 0", "的电, 1", "电的, 1", "之所, 2"})
  void countsParticles(String pair, int particles) {
    assertEquals(particles, StopWords.list().particles(pair));
  }
}
