package dev.sennight.search.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InflectionsTest {

  @ParameterizedTest
  @CsvSource({
    "queries, query",
    "query, queries",
    "flies, fly",
    "boxes, box",
    "box, boxes",
    "batches, batch",
    "batch, batches",
    "buzz, buzzes",
    "models, model",
    "model, models",
    "training, train",
    "train, trained",
    "making, make",
    "make, making",
    "tuned, tune",
    "tune, tuned",
    "stopped, stop",
    "stopping, stop",
    "plan, planning",
    "plan, planned",
    "trains, training",
    "agents, agent",
    "cat, cats",
  })
  void isAFormOf(String word, String form) {
    assertTrue(Inflections.of(word).contains(form), () -> word + ": " + Inflections.of(word));
  }

  @ParameterizedTest
  @CsvSource({
    "class, clas",
    "bus, bu",
    "virus, viru",
    "basis, basi",
    "ies, y",
    "sing, s",
    "bed, b",
    "read, reaed",
    "adding, ad",
    "show, showwing",
    "play, playying",
    "model, model",
    "agent, agentes",
    "make, makeed",
  })
  void isNoFormOf(String word, String other) {
    Set<String> forms = Inflections.of(word);
    assertFalse(forms.contains(other), () -> word + ": " + forms);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "ai", "gpt4", "GPT", "naïve", "c++"})
  void whatIsNoPlainWordHasNone(String word) {
    assertEquals(Set.of(), Inflections.of(word));
    assertFalse(Inflections.of("run").contains("run"));
  }
}
