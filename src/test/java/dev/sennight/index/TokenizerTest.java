package dev.sennight.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.text.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "空间智能|空间 间智 智能 能",
        "Git的其他|git 的其 其他 他",
        "GPT-5.1|gpt gpt-5.1 gpt-5 5 5.1 1",
        "C++|c c++",
        "C#|c c#",
        ".NET|net .net",
        "H100|h h100 100",
        "3DGS|3 3dgs dgs",
        "TPUv4|tpuv tpuv4 tpu v v4 4",
        "DeepSeekMoE|deepseekmoe deep seek mo deepseek seekmo deepseekmo moe seekmoe",
        "ChatGPT|chatgpt chat gpt",
        "Qwen3-235B|qwen qwen3 qwen3-235b 3 3-235 235 235b b",
        "Ｑｗｅｎ３|qwen qwen3 3",
        "Café naïve|cafe naive",
        "資訊檢索|资讯 讯检 检索 索",
        "Google's plan|google plan",
        "don't|don don't t",
        "ASP.NET|asp asp.net net .net",
        "GPT-4o|gpt gpt-4 gpt-4o 4 4o o",
        "GPT4o|gpt gpt4 gpt4o 4 4o o",
        "機器學習|机器 器学 学习 习",
        "ﬁne ½ ㎏|fine 1 2 kg",
      })
  void tokensOf(String text, String expected) {
    List<String> tokens = new ArrayList<>();
    Tokenizer scanner = Tokenizer.forText();
    scanner.start(text);
    while (scanner.next()) {
      tokens.add(scanner.term());
    }
    tokens.sort(null);
    List<String> wanted = new ArrayList<>(List.of(expected.split(" ")));
    wanted.sort(null);
    assertEquals(wanted, tokens);
  }

  @Test
  void ofALongWordOnlyTheBeginningIsFound() {
    for (String word :
        List.of("x".repeat(40_000), "a1".repeat(20_000), "Ab".repeat(20_000), "é".repeat(40_000))) {
      for (String text : List.of(word, "v." + word, word + "-" + word + "++", "." + word)) {
        for (Tokenizer scanner : List.of(Tokenizer.forText(), Tokenizer.forQuery())) {
          scanner.start(text + " after");
          int letters = 0;
          String last = "";
          while (scanner.next()) {
            last = scanner.term();
            assertTrue(last.length() <= TokenBuffer.LONGEST_TERM, last.length() + " characters");
            letters += scanner.kind() == TokenKind.RUN ? last.length() : 0;
          }
          assertEquals("after", last);
          assertTrue(letters < 4 * TokenBuffer.LONGEST_TERM, letters + " letters are words");
        }
      }
    }
  }

  @Test
  void aLongTextIsReadInPartsThatBreakNoWord() {
    String line = "空间智能 GPT-5.1, DeepSeekMoE and 😀 C++ ﬁne. ";
    int times = 3 * FoldedText.PART / line.length();
    List<String> once = new ArrayList<>();
    Tokenizer scanner = Tokenizer.forText();
    scanner.start(line);
    while (scanner.next()) {
      once.add(scanner.term() + "@" + scanner.start() + "-" + scanner.end());
    }
    scanner.start(line.repeat(times));
    for (int time = 0; time < times; time++) {
      int offset = time * line.length();
      for (String token : once) {
        assertTrue(scanner.next());
        int start = scanner.start() - offset;
        int end = scanner.end() - offset;
        assertEquals(token, scanner.term() + "@" + start + "-" + end);
      }
    }
    assertTrue(!scanner.next());
  }

  @Test
  void aTextWithoutSpacesIsReadInPartsToo() {
    Tokenizer scanner = Tokenizer.forText();
    scanner.start("😀".repeat(FoldedText.PART));
    int signs = 0;
    while (scanner.next()) {
      assertEquals("😀", scanner.term());
      signs++;
    }
    assertEquals(FoldedText.PART, signs);
  }

  @Test
  void signsLeaveAPositionOutAndSpacesDoNot() {
    assertEquals(List.of(0, 1, 3), positions("deep learning, networks"));
    assertEquals(List.of(0, 1, 2, 3), positions("版本 2 x"));
  }

  @Test
  void offsetsPointIntoTheTextAsGiven() {
    String text = "用ＧＰＴ－4 写e\u0301t\u00e9，再🙂看";
    Tokenizer scanner = Tokenizer.forText();
    scanner.start(text);
    List<String> parts = new ArrayList<>();
    while (scanner.next()) {
      parts.add(text.substring(scanner.start(), scanner.end()));
    }
    assertTrue(parts.containsAll(List.of("ＧＰＴ", "ＧＰＴ－4", "4", "🙂")), parts.toString());
  }

  @Test
  void anyTextIsScannedWithPositionsThatNeverFall() {
    Random random = new Random(7);
    Tokenizer scanner = Tokenizer.forText();
    for (int round = 0; round < 2_000; round++) {
      String text = randomText(random);
      scanner.start(text);
      int position = -1;
      while (scanner.next()) {
        assertTrue(scanner.position() >= position, text);
        position = scanner.position();
        assertTrue(scanner.start() >= 0 && scanner.start() < scanner.end(), text);
        assertTrue(scanner.end() <= text.length() && scanner.length() > 0, text);
      }
    }
  }

  @Test
  void aNameIsTheSameInEverySpelling() {
    assertEquals(NameKey.of("GPT-5.1"), NameKey.of("gpt 5.1"));
    assertEquals(NameKey.of("空间智能"), NameKey.of("空間 智能"));
    assertEquals("c++", NameKey.of("C++"));
  }

  private static List<Integer> positions(String text) {
    Tokenizer scanner = Tokenizer.forQuery();
    scanner.start(text);
    List<Integer> positions = new ArrayList<>();
    while (scanner.next()) {
      if (scanner.kind().isBase()) {
        positions.add(scanner.position());
      }
    }
    return positions;
  }

  /** Text of pieces that are awkward side by side. */
  static String randomText(Random random) {
    String[] pieces = {
      "空", "间", "智能", "a", "GPT", "4", ".", "-", "+", "#", "'s", "’", " ", "\n", "\t", "，", "“",
      "\uD83D", "\uDE42", "🙂", "𠮷", "é", "\u0301", "ﬃ", "①", "㍿", "が", "ー", "한", "\u200B",
      "\u0000", "(", ")", "\"", ":", "title:", "year:", "OR", "NOT", "-", "*", "?", "\\", "^", "~",
      "|", "&", "week:99"
    };
    StringBuilder text = new StringBuilder();
    int count = random.nextInt(30);
    for (int i = 0; i < count; i++) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }
}
