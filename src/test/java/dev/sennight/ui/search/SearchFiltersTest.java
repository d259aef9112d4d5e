package dev.sennight.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.search.SearchRequest.FacetField;
import dev.sennight.ui.browse.Row;
import dev.sennight.ui.page.SampleLibrary;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Language;
import dev.sennight.ui.text.Message;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SearchFiltersTest {
  @AutoClose private final SampleLibrary sample = new SampleLibrary(3, 12);
  private final List<Row> opened = new ArrayList<>();
  private final List<Exception> failures = new ArrayList<>();
  private final SearchViewModel search =
      new SearchViewModel(Tasks.inline(), opened::add, failures::add, Texts.of(Language.ENGLISH));

  SearchFiltersTest() {
    search.use(sample.library());
    search.query().set("TestPilot");
  }

  @Test
  void aFacetNarrowsAndGivesBack() {
    assertEquals(6, search.hits().size());
    search.narrowing().toggle(FacetField.TOPIC, "大模型");
    assertEquals(3, search.hits().size());
    assertEquals(Map.of(FacetField.TOPIC, Set.of("大模型")), search.narrowing().chosen().get());
    search.narrowing().toggle(FacetField.TOPIC, "大模型");
    assertEquals(6, search.hits().size());
    assertFalse(search.narrowing().isNarrowed());
  }

  @Test
  void weeksNarrowAndTheStripKeepsAllOfThem() {
    int newest = search.narrowing().weeks().get().lastKey();
    search.narrowing().within(new WeekRange(newest, newest));
    assertEquals(2, search.hits().size());
    assertEquals(3, search.narrowing().weeks().get().size(), "the strip still shows all weeks");
    assertEquals("TestPilot week:2025-W18", search.narrowing().query("TestPilot"));
    search.narrowing().clear();
    assertNull(search.narrowing().range().get());
    assertEquals(6, search.hits().size());
  }

  @Test
  void goingToAWeekOpensItsFirstHit() {
    int oldest = search.narrowing().weeks().get().firstKey();
    search.goTo(oldest);
    Row.OfHit hit = (Row.OfHit) opened.getFirst();
    assertEquals(16, hit.entry().identity().week());
  }

  @Test
  void groupsHaveHeadingsThatCannotBeOpened() {
    search.grouped().set(true);
    assertEquals(9, search.hits().size());
    search.move(0);
    search.move(1);
    search.move(1);
    assertEquals(3, opened.size());
    assertTrue(opened.stream().allMatch(Row.OfHit.class::isInstance));
  }

  @Test
  void whatNarrowsBecomesWordsOfTheQueryLanguage() {
    search.narrowing().toggle(FacetField.YEAR, "2025");
    search.narrowing().toggle(FacetField.TOPIC, "大模型");
    search.narrowing().toggle(FacetField.TOPIC, "a b");
    assertEquals("x year:2025 (topic:\"a b\" OR topic:大模型)", search.narrowing().query(" x "));
  }

  @Test
  void whatWasSearchedInVainIsSaid() {
    search.query().set("xyzzy");
    assertEquals(Message.of("search.emptyFor", "xyzzy"), search.says().empty().get());
  }

  @Test
  void weeksCountThroughTheEndOfAYear() {
    assertEquals(WeekRange.number(2021, 1), WeekRange.number(2020, 53) + 1);
    assertEquals(WeekRange.number(2025, 1), WeekRange.number(2024, 52) + 1);
    assertEquals("2020-W53", WeekRange.label(WeekRange.number(2020, 53)));
    assertEquals(
        "week:2024-W52..2025-W02",
        WeekRange.between(WeekRange.number(2025, 2), WeekRange.number(2024, 52)).clause());
  }
}
