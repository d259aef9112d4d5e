package dev.sennight.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.render.PageStyle;
import dev.sennight.ui.text.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LooksViewModelTest {
  private final LooksViewModel looks =
      new LooksViewModel(new Looks(Theme.SYSTEM, Language.ENGLISH, Looks.STANDARD_SIZE));

  @Test
  void theSystemDecidesTheColoursUntilAPersonDoes() {
    assertEquals(PageStyle.Theme.LIGHT, looks.pageStyle().theme());
    looks.systemIsDark().set(true);
    assertEquals(PageStyle.Theme.DARK, looks.pageStyle().theme());
    looks.choose(looks.get().with(Theme.LIGHT));
    assertEquals(PageStyle.Theme.LIGHT, looks.pageStyle().theme());
  }

  @Test
  void textStaysBetweenTheSmallestAndTheLargestSize() {
    looks.choose(looks.get().withTextSize(1000));
    assertEquals(Looks.LARGEST, looks.pageStyle().fontSize());
    looks.choose(looks.get().withTextSize(0));
    assertEquals(Looks.SMALLEST, looks.pageStyle().fontSize());
  }

  @Test
  void whatIsChosenIsToldOnceAndReachesThePage() {
    List<Looks> told = new ArrayList<>();
    looks.chosen().addListener((property, before, now) -> told.add(now));
    ReadingLooks wanted =
        ReadingLooks.STANDARD.with(Typeface.SERIF).withLineHeight(2).withWidth(30).withIndent(true);
    looks.choose(looks.get().with(wanted));
    looks.choose(looks.get().with(ReadingLooks.parse(wanted.key())));
    assertEquals(1, told.size(), "the same looks are no change");
    PageStyle style = looks.pageStyle();
    assertEquals(
        List.of(2.0, 30, true), List.of(style.lineHeight(), style.width(), style.indent()));
    assertEquals(Typeface.SERIF.families(), style.fonts());
  }

  @Test
  void oddSettingsAreAsForANewReader() {
    assertEquals(ReadingLooks.STANDARD, ReadingLooks.parse("SERIF,high,30,true,true"));
    assertEquals(ReadingLooks.STANDARD, ReadingLooks.parse(""));
    assertEquals(72, ReadingLooks.parse("SANS,1.5,900,false,false").width());
  }

  @Test
  void wordsFollowTheLanguage() {
    assertEquals("Weeks", looks.texts().get("rail.weeks"));
    looks.choose(looks.get().with(Language.CHINESE));
    assertEquals("周刊", looks.texts().get("rail.weeks"));
  }
}
