package dev.sennight.library.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which sentence of an entry tells a storyline best. */
class KeySentenceTest {
  private static List<TextRange> all(String word, String text) {
    List<TextRange> found = new ArrayList<>();
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      found.add(new TextRange(at, at + word.length()));
    }
    return found;
  }

  private static KeySentence of(String title, String text) {
    return KeySentence.of(title, all("苍鹭", title), text, all("苍鹭", text)).orElseThrow();
  }

  @Test
  void itSharesMostWithTheTitle() {
    String text = "苍鹭很好。昨天下雨。苍鹭公布了端侧模型的 3 项评测，成绩领先。也有人提到苍鹭。";
    KeySentence sentence = of("端侧模型的评测", text);
    assertEquals("苍鹭公布了端侧模型的 3 项评测，成绩领先。", sentence.text());
    assertEquals(text.indexOf("苍鹭公布"), sentence.start());
    assertEquals(List.of(new TextRange(0, 2)), sentence.matches());
  }

  @Test
  void itEndsWithItsLine() {
    KeySentence sentence = of("标题", "第一行没有句号\n  苍鹭也没有句号 \n第三行");
    assertEquals("苍鹭也没有句号", sentence.text());
  }

  @Test
  void aLineWithoutSentencesIsCutAroundTheName() {
    String code = "x".repeat(5_000);
    KeySentence sentence = of("标题", code + " 苍鹭 " + code);
    assertTrue(sentence.text().length() <= 400 && sentence.text().contains("苍鹭"));
    TextRange match = sentence.matches().getFirst();
    assertEquals("苍鹭", sentence.text().substring(match.start(), match.end()));
  }

  @Test
  void aNameIsNotAPartOfAWordAndIsWholeInAnyCase() {
    String text = "RAG 与 storage；raspberry pi 5 不是 Orange Pi，Qwen3 是 ＱＷＥＮ。";
    assertEquals(List.of("RAG"), words(text, "rag"));
    assertEquals(List.of("raspberry pi"), words(text, "Raspberry Pi"));
    assertEquals(List.of("Qwen", "ＱＷＥＮ"), words(text, "Qwen"));
    assertEquals(List.of("RAG", "Orange Pi"), words(text, "orange pi", "RAG"));
  }

  private static List<String> words(String text, String... names) {
    return KeySentence.named(List.of(names), text).stream()
        .map(range -> text.substring(range.start(), range.end()))
        .toList();
  }

  @Test
  void theTitleStandsInForATextThatDoesNotNameIt() {
    KeySentence title = of("苍鹭来了", "正文没有提到它。");
    assertEquals("苍鹭来了", title.text());
    assertEquals(-1, title.start());
    assertTrue(KeySentence.of("标题", List.of(), "正文", List.of()).isEmpty());
  }

  @Test
  void anOpeningIsTheFirstSentenceWhereverItBegins() {
    KeySentence opening = KeySentence.opening("\n  雨停了。天晴了。").orElseThrow();
    assertEquals("雨停了。", opening.text());
    assertEquals(3, opening.start());
    assertEquals(List.of(), opening.matches());
    assertTrue(KeySentence.opening(" \n").isEmpty());
  }
}
