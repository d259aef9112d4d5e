package dev.sennight.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.index.IndexException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of two entries comes first, in a library of others; the worse one is added first. */
class RankingTest {
  private static final int OTHERS = 20;
  private static final String FILLING = "窗外无风，路上行人不多，店家照常开门。";

  @TempDir private Path folder;
  private final SmallLibrary library = new SmallLibrary();

  private void others(String text) {
    for (int i = 0; i < OTHERS; i++) {
      library.item("别的 " + i, text);
    }
  }

  private List<String> found(String query) throws IndexException {
    try (EntrySearch search = library.index(folder)) {
      List<String> titles = new ArrayList<>(library.titles(search, query));
      titles.removeIf(title -> title.startsWith("别的"));
      return titles;
    }
  }

  @Test
  void aRareWordTellsMoreThanACommonOne() throws IndexException {
    library.item("常", "水泵在这里。" + FILLING).item("罕", "鸬鹚在这里。" + FILLING);
    others("水泵也在这里。" + FILLING);
    assertEquals("罕", found("水泵 鸬鹚").getFirst());
  }

  @Test
  void aRareLatinWordTellsMoreThanACommonOne() throws IndexException {
    library.item("常", "The pump is here. " + FILLING).item("罕", "The heron is here. " + FILLING);
    others("The pump is here, too. " + FILLING);
    assertEquals("罕", found("pump heron").getFirst());
  }

  @Test
  void aLatinNameInFewEntriesTellsMoreThanAHanWordInAsFew() throws IndexException {
    library.item("词", "浮桥在河上。" + FILLING).item("名", "Zephyr 也在河上。" + FILLING + "今天无风。");
    others("今天也无风。" + FILLING);
    assertEquals(List.of("名", "词"), found("浮桥 zephyr"));
  }

  @Test
  void aRareFormOfAWordIsNotWorthMoreThanTheWordAsTyped() throws IndexException {
    library.item("别样", "Many pumped things. " + FILLING).item("原样", "Many pump things. " + FILLING);
    others("The pump is here. " + FILLING);
    assertEquals(List.of("原样", "别样"), found("pump"));
  }

  @Test
  void anotherNameIsWorthLessThanTheNameAsTyped() throws IndexException {
    library.card("冷却回路", List.of("Cooling Loop"), "水在管里走。");
    library.item("别名", "看冷却回路怎么走。" + FILLING).item("本名", "看 cooling loop 怎么走。" + FILLING);
    others(FILLING);
    assertEquals(List.of("冷却回路", "本名", "别名"), found("cooling loop"));
  }

  @Test
  void theGlossaryKnowsOtherNamesOfHanWords() throws IndexException {
    library.item("英文", "A battery that lasts. " + FILLING).item("中文", "一块电池。" + FILLING);
    others(FILLING);
    assertEquals(List.of("中文"), found("电池").subList(0, 1));
    assertEquals(List.of("英文", "中文"), found("battery"));
  }

  @Test
  void anotherNameRaisesWhatHoldsTheWord() throws IndexException {
    library.item("一名", "一块电池在桌上。" + FILLING).item("两名", "一块电池 battery 在桌上。" + FILLING);
    others(FILLING);
    assertEquals(List.of("两名", "一名"), found("电池"));
  }

  @Test
  void theWholeOfAJoinedWordComesBeforeItsParts() throws IndexException {
    library
        .item("片", "Zephyr and then 7 boats. " + FILLING)
        .item("全", "The Zephyr-7 boat. " + FILLING);
    others(FILLING);
    assertEquals(List.of("全"), found("zephyr-7").subList(0, 1));
    assertEquals(List.of("全", "片"), found("zephyr-7 boat boats"));
  }

  @Test
  void partsOfAJoinedWordAreFoundWhereTheWholeIsNowhere() throws IndexException {
    library.item("片", "The Zephyr boat. " + FILLING);
    others(FILLING);
    assertEquals(List.of("片"), found("zephyr-9"));
  }

  @Test
  void anEntryThatHoldsAllWordsComesBeforeOneThatRepeatsOne() throws IndexException {
    library.item("重", "鸬鹚、鸬鹚、鸬鹚、鸬鹚、鸬鹚、鸬鹚。" + FILLING).item("全", "鸬鹚在河上，河上有一座浮桥。" + FILLING);
    others(FILLING);
    assertEquals(List.of("全", "重"), found("鸬鹚 浮桥"));
  }

  @Test
  void aWordThatIsRepeatedTellsALittleMore() throws IndexException {
    library.item("一", "鸬鹚在河上。" + FILLING).item("三", "鸬鹚，鸬鹚，鸬鹚。" + FILLING);
    others(FILLING);
    assertEquals(List.of("三", "一"), found("鸬鹚"));
  }

  @Test
  void aShortEntryComesBeforeALongOneThatHoldsAsMuch() throws IndexException {
    library.item("长", "鸬鹚在河上。" + FILLING.repeat(30)).item("短", "鸬鹚在河上。");
    others(FILLING);
    assertEquals(List.of("短", "长"), found("鸬鹚"));
  }

  @Test
  void aTitleTellsMoreThanAText() throws IndexException {
    library.item("河上小记", "鸬鹚在船头。" + FILLING).item("鸬鹚小记", "它在船头。" + FILLING);
    others(FILLING);
    assertEquals(List.of("鸬鹚小记", "河上小记"), found("鸬鹚"));
  }

  @Test
  void aNameIsThatOfACardBeforeThatOfAnEntry() throws IndexException {
    library.item("鸬鹚", "鸬鹚，鸬鹚，鸬鹚。").card("鸬鹚", List.of(), "一种水鸟。");
    library.item("水鸟", "鸬鹚，鸬鹚，鸬鹚，鸬鹚。");
    others(FILLING);
    try (EntrySearch search = library.index(folder)) {
      List<String> ids =
          search
              .search(SearchRequest.of("鸬鹚", 10), dev.sennight.concurrent.CancellationToken.never())
              .hits()
              .stream()
              .map(hit -> hit.id().value())
              .toList();
      assertEquals(List.of("000000000001", "000000000000", "000000000002"), ids);
    }
  }

  @Test
  void everydayWordsWeighLittle() throws IndexException {
    library.item("话", "为什么是什么，怎么办，如何。" + FILLING).item("事", "浮桥。" + FILLING);
    others(FILLING);
    assertEquals("事", found("为什么浮桥").getFirst());
    assertEquals("事", found("what is the 浮桥").getFirst());
  }

  @Test
  void aSentenceIsAnsweredByWhatHoldsSomethingOfEachPart() throws IndexException {
    library.item("半", "造船厂的龙骨与船舷都在码头。" + FILLING).item("全", "造船厂在河边；鸬鹚也在。" + FILLING);
    others(FILLING);
    assertEquals("全", found("造船厂龙骨船舷 鸬鹚 河边").getFirst());
  }

  @Test
  void whatHoldsTooLittleIsNoHit() throws IndexException {
    library.item("全", "鸬鹚 浮桥 码头 船舷。" + FILLING).item("少", "鸬鹚。" + FILLING);
    others(FILLING);
    assertEquals(List.of("全"), found("鸬鹚 浮桥 码头 船舷"));
  }
}
