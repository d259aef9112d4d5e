package dev.sennight.ui.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.ui.text.Language;
import dev.sennight.ui.text.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaletteTest {
  private final List<Command> commands =
      List.of(
          Command.of("update", Command.Group.LIBRARY, () -> {}, "F5"),
          Command.of("fullScreen", Command.Group.VIEW, () -> {}),
          Command.of("palette", Command.Group.GO, () -> {}));

  @ParameterizedTest
  @CsvSource({
    "reload, Reload library, 重新载入资料库",
    "资料库, Reload library, 重新载入资料库",
    "ziliaoku, Reload library, 重新载入资料库",
    "zlk, Reload library, 重新载入资料库",
    "quanping, Full screen, 全屏",
    "FULL, Full screen, 全屏",
  })
  void commandsAreFoundInEitherLanguageAndInPinyin(String typed, String english, String chinese) {
    assertEquals(english, first(typed, Language.ENGLISH));
    assertEquals(chinese, first(typed, Language.CHINESE));
  }

  private String first(String typed, Language language) {
    return new Palette(commands, Texts.of(language)).find(typed).getFirst().title();
  }

  @Test
  void allCommandsAreListedFirst() {
    List<Choice> all = new Palette(commands, Texts.of(Language.ENGLISH)).find(" ");
    assertEquals(List.of("F5", ""), all.stream().map(Choice::keys).toList());
  }
}
