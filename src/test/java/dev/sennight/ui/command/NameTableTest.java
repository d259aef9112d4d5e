package dev.sennight.ui.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameTableTest {
  private final NameTable table = new NameTable();

  NameTableTest() {
    for (String name : List.of("空间智能", "智能体的记忆", "2025-W18 技术汇总", "Qwen 3 系列模型发布", "Agent")) {
      table.add(name, new Choice(name, "", "", () -> {}));
    }
  }

  @Test
  void namesAreFoundByPinyinInFullAndByInitials() {
    assertEquals("空间智能", first("kongjianzhineng"));
    assertEquals("空间智能", first("kong jian"));
    assertEquals("空间智能", first("kjzn"));
    assertEquals("智能体的记忆", first("zntdjy"));
    assertEquals("空间智能", first("空间"));
    assertEquals("Qwen 3 系列模型发布", first("moxingfabu"));
  }

  @Test
  void namesAreFoundByPartsWeeksAndLettersInOrder() {
    assertEquals("2025-W18 技术汇总", first("w18"));
    assertEquals("Agent", first("agnt"));
    assertEquals("Qwen 3 系列模型发布", first("qwen3"));
    assertEquals(List.of(), table.find("xyzzy", 9));
    assertEquals(List.of(), table.find("  ", 9));
  }

  @Test
  void theBestComesFirstAndNoMoreThanAsked() {
    assertEquals(1, table.find("智能", 1).size());
    assertEquals(
        List.of("智能体的记忆", "空间智能"), table.find("智能", 9).stream().map(Choice::title).toList());
  }

  private String first(String query) {
    List<Choice> found = table.find(query, 9);
    return found.isEmpty() ? "" : found.getFirst().title();
  }
}
