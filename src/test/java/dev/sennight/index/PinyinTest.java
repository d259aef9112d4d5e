package dev.sennight.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PinyinTest {

  @Test
  void charactersAreRead() {
    assertEquals("kong", Pinyin.table().reading('空'));
    assertEquals("nv", Pinyin.table().reading('女'));
    assertEquals("", Pinyin.table().reading('A'));
  }

  @Test
  void commonCharactersHaveTheirOtherReadings() {
    assertTrue(Pinyin.table().characters("hang").contains("行"));
    assertTrue(Pinyin.table().characters("chong").contains("重"));
    assertTrue(Pinyin.table().characters("yue").contains("乐"));
  }

  @Test
  void lettersAreCutIntoSyllables() {
    assertTrue(
        Pinyin.table().cuts("kongjianzhineng", 4).contains(List.of("kong", "jian", "zhi", "neng")));
    assertEquals(List.of(), Pinyin.table().cuts("vxq", 4));
    assertTrue(Pinyin.table().cuts("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 4).size() <= 4);
  }

  /** Each prefix can be cut in very many ways, the whole in none. */
  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aLongWordThatIsNoPinyinIsGivenUp() {
    assertEquals(List.of(), Pinyin.table().cuts("an".repeat(200) + "q", 2));
    assertEquals(2, Pinyin.table().cuts("an".repeat(200), 2).size());
  }
}
