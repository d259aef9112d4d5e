package dev.sennight.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

  @ParameterizedTest
  @CsvSource({
    "ﾃﾞｰﾀｾﾝﾀｰ, データセンター",
    "ﾊﾟｿｺﾝとﾊﾞｽ, パソコンとバス",
    "テ゛ータ, データ",
    "ｳﾞｨﾗ, ヴィラ",
    "か\u3099き\u3099 ハ\u309A, がぎ パ",
    "\u1112\u1161\u11ab\u1100\u1173\u11af, 한글",
    "\uFFBE\uFFC2, 하",
    "Ｃａｆe\u0301, cafe",
    "ÀÉÎ İ, aei i",
    "Straße ΣΟΦΟΣ σοφος, strasse σοφοσ σοφοσ",
    "⺠主 ⻓江 ⻘年 ⻔户 ⻅面 ⼈⼯ ⻢⻋, 民主 长江 青年 门户 见面 人工 马车",
    "⻑門 ⾨戶, 长门 门户",
    "葛\uDB40\uDD00城 辻\uFE00堂, 葛城 辻堂",
    "serv\u061Cice co\u00ADop a\u200Bb\u200D\u2060c\uFEFF, service coop abc",
    "\uDB40\uDC41a\u3164b, ab",
    "𝐀𝐈 𝟜𝟚 🄰, ai 42 a",
    "㍿ ﬁ ① ㎏, 株式会社 fi 1 kg",
    "資訊檢索, 资讯检索",
    "🐕📚 👩\u200D💻, 🐕📚 👩💻",
  })
  void foldsSequences(String text, String folded) {
    assertEquals(folded, FoldedText.of(text));
    assertEquals(folded, FoldedText.of(folded), "folded once is folded");
  }

  @Test
  void eachCharacterKnowsWhereItCameFrom() {
    assertEquals(List.of("葛\uDB40\uDD00", "城"), sources("葛\uDB40\uDD00城"));
    assertEquals(List.of("ﾃﾞ", "ｰ", "ﾀ"), sources("ﾃﾞｰﾀ"));
    assertEquals(List.of("\u1112\u1161\u11ab", "a"), sources("\u1112\u1161\u11aba"));
    assertEquals(List.of("e\u0301\u0302", "x"), sources("e\u0301\u0302x"));
    assertEquals(List.of("㍿", "㍿", "㍿", "㍿", "a\u200B"), sources("㍿a\u200B"));
    assertEquals(List.of("𝐀", "b"), sources("𝐀b"));
  }

  private static List<String> sources(String text) {
    FoldedText folded = new FoldedText();
    folded.start(text);
    List<String> sources = new ArrayList<>();
    while (folded.next()) {
      for (int i = 0; i < folded.length(); i++) {
        sources.add(text.substring(folded.start(i), folded.end(i)));
      }
    }
    return sources;
  }

  @ParameterizedTest
  @CsvSource({
    "cafe, un Cafe\u0301 et un café, Cafe\u0301|café",
    "データ, ﾃﾞｰﾀとデータ, ﾃﾞｰﾀ|データ",
    "葛城, 葛\uDB40\uDD00城, 葛\uDB40\uDD00城",
    "資訊, 资讯資訊, 资讯|資訊",
    "社, ㍿と社, ㍿|社",
    "aa, aaa, aa",
    "x, y, ''",
    "\u200B, y, ''",
  })
  void wordsAreFoundInAnyForm(String words, String text, String found) {
    List<String> expected = found.isEmpty() ? List.of() : List.of(found.split("\\|", 0));
    assertEquals(
        expected,
        FoldedText.find(words, text).stream()
            .map(r -> text.substring(r.start(), r.end()))
            .toList());
  }

  @Test
  void whatUnicodeIgnoresLeavesNoTrace() {
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      boolean ignorable =
          UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
      assertEquals(ignorable, DefaultIgnorable.is(point), Integer.toHexString(point));
    }
    assertEquals("ab", DefaultIgnorable.removedFrom("a\u200Bb\uDB40\uDD00"));
  }

  @Test
  void everyLetterIsTheSameComposedOrNot() {
    List<String> different = new ArrayList<>();
    for (int point = 0; point <= 0x2FFFF; point++) {
      boolean rare = point >= 0x10000 && point < 0x1D400;
      if (Character.isLetterOrDigit(point) && !rare) {
        String one = Character.toString(point);
        for (Normalizer.Form form : Normalizer.Form.values()) {
          String other = Normalizer.normalize(one, form);
          if (!FoldedText.of(one).equals(FoldedText.of(other))) {
            different.add(Integer.toHexString(point) + " " + form);
          }
        }
      }
    }
    assertEquals(List.of(), different);
  }

  @Test
  void offsetsNeverFallAndLeaveNothingOut() {
    Random random = new Random(3);
    String[] pieces = {
      "a",
      "É",
      "e\u0301",
      "ﾃ",
      "ﾞ",
      "\u3099",
      "か",
      "\u1112",
      "\u1161",
      "\u11ab",
      "㍿",
      "𝐀",
      "🐕",
      "\uD83D",
      "\uDC15",
      "葛",
      "\uDB40\uDD00",
      "\u200B",
      " ",
      "ﷺ",
      "\u0300",
      "क",
      "\u093C"
    };
    FoldedText folded = new FoldedText();
    for (int round = 0; round < 5_000; round++) {
      StringBuilder text = new StringBuilder("x");
      for (int i = random.nextInt(12); i > 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      folded.start(text);
      assertTrue(folded.next());
      int end = 0;
      for (int i = 0; i < folded.length(); i++) {
        assertTrue(folded.start(i) <= end && folded.start(i) < folded.end(i), text::toString);
        end = folded.end(i);
      }
      assertEquals(text.length(), end, text::toString);
    }
  }
}
