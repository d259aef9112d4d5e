package dev.sennight.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.search.SearchRequest.Sort;
import dev.sennight.search.query.ParsedQuery;
import dev.sennight.ui.browse.Row;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.page.SampleLibrary;
import dev.sennight.ui.task.SteadyProgress.Step;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Language;
import dev.sennight.ui.text.Message;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SearchViewModelTest {
  @AutoClose private final SampleLibrary sample = new SampleLibrary(2, 12);
  private final Texts texts = Texts.of(Language.ENGLISH);
  private final List<Row> opened = new ArrayList<>();
  private final List<Exception> failures = new ArrayList<>();

  @Test
  void hitsComeAsOneTypesAndTheFirstOpensWithItsQuery() {
    SearchViewModel search = searching(Tasks.inline());
    search.query().set("TestPilot");
    assertTrue(search.active().get());
    assertEquals(4, search.hits().size());
    assertEquals(Message.of("search.hits", 4L), search.says().status().get());
    search.move(0);
    assertEquals(new Place.AtEntry(first(search), null, "TestPilot"), opened.getFirst().place());
    search.clear();
    assertFalse(search.active().get());
    assertEquals(List.of(), search.hits());
    assertEquals(List.of(), failures);
  }

  @Test
  void whatIsSearchedBesidesIsSaidAndCanBeTakenAway() {
    SearchViewModel search = searching(Tasks.inline());
    search.query().set("RAG");
    List<String> also = search.says().also().get();
    assertTrue(also.contains("检索增强生成"), also::toString);
    search.query().set(ParsedQuery.without("RAG", "检索增强生成"));
    assertFalse(search.says().also().get().contains("检索增强生成"));
    search.query().set(ParsedQuery.without("RAG", "*"));
    assertEquals(List.of(), search.says().also().get());
  }

  @Test
  void nothingFoundIsSaid() {
    SearchViewModel search = searching(Tasks.inline());
    search.query().set("xyzzy");
    assertEquals(Message.of("search.none"), search.says().status().get());
    assertTrue(search.answered().get());
  }

  @Test
  void hitsAreShownBeforeAnythingIsCounted() {
    List<String> seen = new ArrayList<>();
    SearchViewModel search = searching(Tasks.inline());
    search.says().status().addListener((property, before, now) -> seen.add(state(search)));
    search.query().set("TestPilot");
    seen.add(state(search));
    List<Row> first = List.copyOf(search.hits());
    assertTrue(
        seen.contains("4 hits, search.counting, 0 facets, 0 weeks, answered false"),
        seen::toString);
    assertEquals("4 hits, search.hits, 6 facets, 2 weeks, answered true", seen.getLast());
    List<String> changes = new ArrayList<>();
    search.hits().addListener((ListChangeListener<Row>) change -> changes.add("changed"));
    search.refresh();
    assertEquals(first, search.hits());
    assertEquals(List.of(), changes, "the same answer leaves the list where it is");
  }

  private static String state(SearchViewModel search) {
    return "%d hits, %s, %d facets, %d weeks, answered %s"
        .formatted(
            search.hits().size(),
            search.says().status().get().key(),
            search.narrowing().facets().get().size(),
            search.narrowing().weeks().get().size(),
            search.answered().get());
  }

  @Test
  void theFirstHitsOfAnOlderQueryAreDropped() {
    LaterTasks tasks = new LaterTasks();
    SearchViewModel search = searching(tasks);
    search.query().set("TestPilot");
    tasks.runDelays();
    search.query().set("xyzzy");
    tasks.runWork();
    assertEquals(List.of(), search.hits());
    assertFalse(search.answered().get());
  }

  @Test
  void wordsAreSearchedAsWrittenWhenThatIsChosen() {
    SearchViewModel search = searching(Tasks.inline());
    search.query().set("testpilot");
    assertEquals(4, search.hits().size());
    search.toggleExact();
    assertEquals(List.of(), search.hits(), "it is written TestPilot");
    search.toggleExact();
    assertEquals(4, search.hits().size());
  }

  @Test
  void howIsSearchedIsKept() {
    SearchViewModel search = searching(Tasks.inline());
    search.keepIn(sample.library());
    search.toggleExact();
    search.sort().set(Sort.NEWEST);
    search.grouped().set(true);
    SearchViewModel next = searching(Tasks.inline());
    assertFalse(next.exact().get());
    next.keepIn(sample.library());
    assertTrue(next.exact().get());
    assertEquals(Sort.NEWEST, next.sort().get());
    assertTrue(next.grouped().get());
    next.toggleExact();
    SearchViewModel last = searching(Tasks.inline());
    last.keepIn(sample.library());
    assertFalse(last.exact().get());
  }

  @Test
  void whatIsReadMeanwhileIsFoundWithoutAKey() {
    LaterTasks tasks = new LaterTasks();
    SearchViewModel search = searching(tasks);
    search.query().set("TestPilot");
    tasks.runDelays();
    tasks.runWork();
    search.cover(new Step(1, 9, "a.md"));
    search.cover(new Step(2, 9, "b.md"));
    assertEquals(1, tasks.delays(), "once for many steps");
    tasks.runDelays();
    assertEquals(1, tasks.work());
    tasks.runWork();
    search.cover(null);
    tasks.runDelays();
    assertEquals(0, tasks.work(), "nothing more is read");
  }

  @Test
  void onlyTheNewestQueryIsAnswered() {
    LaterTasks tasks = new LaterTasks();
    SearchViewModel search = searching(tasks);
    search.query().set("Test");
    tasks.runDelays();
    search.query().set("TestPilot");
    search.query().set("xyzzy");
    tasks.runDelays();
    assertEquals(2, tasks.work(), "the query in between never ran");
    tasks.runWork();
    assertEquals(Message.of("search.none"), search.says().status().get());
    assertEquals(List.of(), search.hits(), "the older answer was dropped");
  }

  @Test
  void enterWaitsForTheHitsOfWhatWasTyped() throws Exception {
    LaterTasks tasks = new LaterTasks();
    SearchViewModel search = searching(tasks);
    search.query().set("Test");
    search.enter();
    assertEquals(List.of(), opened);
    tasks.runWork();
    assertEquals(new Place.AtEntry(first(search), null, "Test"), opened.getFirst().place());
    search.query().set("TestPilot");
    search.enter();
    search.move(1);
    assertEquals(1, opened.size(), "the hits that are shown are those of other words");
    tasks.runDelays();
    tasks.runWork();
    assertEquals(new Place.AtEntry(first(search), null, "TestPilot"), opened.getLast().place());
    assertEquals(2, opened.size());
    assertEquals(
        Set.of("TestPilot", "Test"),
        Set.copyOf(
            sample.library().personal().searches().stream().map(kept -> kept.query()).toList()));
  }

  @Test
  void enterIsForgottenWhenOtherWordsAreTyped() {
    LaterTasks tasks = new LaterTasks();
    SearchViewModel search = searching(tasks);
    search.query().set("Test");
    search.enter();
    search.query().set("TestPilot");
    tasks.runDelays();
    tasks.runWork();
    assertEquals(4, search.hits().size());
    assertEquals(List.of(), opened);
  }

  private static EntryId first(SearchViewModel search) {
    EntrySummary entry = ((Row.OfHit) search.hits().getFirst()).entry();
    assertTrue(entry.title().contains("TestPilot"), entry.title());
    return entry.id();
  }

  private SearchViewModel searching(Tasks tasks) {
    SearchViewModel search = new SearchViewModel(tasks, opened::add, failures::add, texts);
    search.use(sample.library());
    if (tasks instanceof LaterTasks later) {
      later.runWork();
    }
    return search;
  }
}
