package dev.sennight.ui.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.library.Spelling;
import dev.sennight.ui.text.Language;
import dev.sennight.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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

  /** In the window of either language, by the whole name in either one, and in pinyin. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void everyCommandIsFoundByEachOfItsNames(Language language) {
    List<String> ids =
        ResourceBundle.getBundle("dev.sennight.ui.text.texts", Locale.ROOT).keySet().stream()
            .filter(key -> key.startsWith("command.") && !key.equals("command.palette"))
            .map(key -> key.substring("command.".length()))
            .toList();
    assertTrue(ids.size() > 60, ids.toString());
    List<Command> all = ids.stream().map(id -> Command.of(id, Command.Group.GO, () -> {})).toList();
    Palette palette = new Palette(all, Texts.of(language));
    for (Command command : all) {
      String chinese = Texts.of(Language.CHINESE).get(command.textKey());
      String english = Texts.of(Language.ENGLISH).get(command.textKey());
      String pinyin = Spelling.of(chinese).full();
      for (String typed : List.of(english, chinese, pinyin.isEmpty() ? chinese : pinyin)) {
        List<String> found = palette.find(typed).stream().limit(4).map(Choice::title).toList();
        assertTrue(found.contains(Texts.of(language).get(command.textKey())), typed + ": " + found);
      }
    }
  }

  @Test
  void allCommandsAreListedFirst() {
    List<Choice> all = new Palette(commands, Texts.of(Language.ENGLISH)).find(" ");
    assertEquals(List.of("F5", ""), all.stream().map(Choice::keys).toList());
  }
}
