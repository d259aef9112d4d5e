package dev.sennight.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.sennight.search.Completion;
import dev.sennight.ui.page.SampleLibrary;
import dev.sennight.ui.task.Tasks;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsViewModelTest {
  private final List<String> searched = new ArrayList<>();
  private final List<Exception> failures = new ArrayList<>();
  @AutoClose private final SampleLibrary sample = new SampleLibrary(2, 12);
  private final SuggestionsViewModel suggestions = with(Tasks.inline());

  private SuggestionsViewModel with(Tasks tasks) {
    SuggestionsViewModel made = new SuggestionsViewModel(tasks, searched::add, failures::add);
    made.use(sample.library());
    return made;
  }

  private List<String> shown() {
    return suggestions.list().stream().map(each -> each.text() + " " + each.count()).toList();
  }

  @Test
  void recentQueriesComeFirst() {
    for (int i = 0; i < 12; i++) {
      suggestions.used("recent " + i);
    }
    suggestions.used("TestPilot GPU");
    suggestions.typed(" ", 1);
    assertEquals(4, suggestions.list().size(), "no more than fit below the box");
    suggestions.typed("testp", 5);
    assertEquals(List.of("TestPilot GPU -1", "testpilot 4"), shown());
    suggestions.typed("TestPilot GPU", 13);
    assertEquals(List.of(), shown(), "what is typed already");
    assertEquals(List.of(), failures);
  }

  @Test
  void aKeptSearchBecomesTheSearch() {
    suggestions.used("机器人");
    suggestions.typed("", 0);
    assertNull(suggestions.take(suggestions.list().getFirst(), ""));
    assertEquals(List.of("机器人"), searched);
    assertEquals(List.of(), suggestions.list());
  }

  @Test
  void theSameSearchUsedTwiceIsKeptOnce() {
    suggestions.used("once");
    suggestions.used("once");
    suggestions.typed("", 0);
    assertEquals(List.of("once -1"), shown());
  }

  @ParameterizedTest
  @CsvSource({
    "ro, robot, false",
    "rob, robot, true",
    "robot, robot, false",
    "to, topic:, true",
    "topic:r, robot, true",
    "主题：r, robot, true",
  })
  void offersWhatIsWorthAKey(String typed, String text, boolean offered) {
    int colon = Math.max(typed.indexOf(':'), typed.indexOf('：'));
    Completion completion = new Completion(colon + 1, typed.length(), text, 3);
    List<Suggestion> found =
        SuggestionsViewModel.offered(List.of(), List.of(completion), typed, typed.length());
    assertEquals(
        offered ? List.of(text) : List.of(), found.stream().map(Suggestion::text).toList());
  }

  @Test
  void offersNoMoreThanFitsBelowTheBox() {
    List<Completion> proposed = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      proposed.add(new Completion(0, 3, "robot" + i, 0));
    }
    List<Suggestion> found = SuggestionsViewModel.offered(List.of(), proposed, "rob", 3);
    assertEquals(4, found.size());
    assertEquals(-1, found.getFirst().count(), "an unknown count is not shown as 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "robot top|6|9|topic:|robot topic:|12",
        "topic:rob more|6|9|机器人|topic:机器人 more|10",
        "topic:rob|6|9|机器人|'topic:机器人 '|10",
        "rob|0|99|robot|'robot '|6",
      })
  void aCompletionTakesTheWordsPlace(
      String query, int start, int end, String text, String taken, int caret) {
    Suggestion chosen = new Suggestion(Suggestion.Kind.COMPLETION, text, 1, start, end);
    SuggestionsViewModel.Taken now = suggestions.take(chosen, query);
    assertEquals(new SuggestionsViewModel.Taken(taken, caret), now);
    assertEquals(List.of(), searched);
  }

  @Test
  void theArrowsGoRoundOverNone() {
    suggestions.move(1);
    assertEquals(-1, suggestions.selected().get(), "there is nothing to select");
    suggestions.used("robot");
    suggestions.used("robots");
    suggestions.typed("", 0);
    List<Integer> at = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      suggestions.move(1);
      at.add(suggestions.selected().get());
    }
    suggestions.move(-1);
    suggestions.move(-1);
    at.add(suggestions.selected().get());
    assertEquals(List.of(0, 1, -1, 0, 1), at);
  }

  @Test
  void onlyTheNewestQuestionIsAnswered() {
    LaterTasks tasks = new LaterTasks();
    SuggestionsViewModel later = with(tasks);
    later.typed("TestP", 5);
    tasks.runDelays();
    later.close();
    tasks.runWork();
    assertEquals(List.of(), later.list(), "it was closed meanwhile");
    later.typed("TestP", 5);
    later.typed("TestPi", 6);
    tasks.runDelays();
    assertEquals(1, tasks.work());
    tasks.runWork();
    assertEquals(1, later.list().size());
  }

  @Test
  void withoutALibraryNothingIsOffered() {
    suggestions.use(null);
    suggestions.typed("rob", 3);
    suggestions.used("rob");
    assertEquals(List.of(), suggestions.list());
  }

  @Test
  void aFailureIsTold() {
    sample.library().close();
    suggestions.typed("rob", 3);
    assertEquals(1, failures.size());
    assertEquals(List.of(), suggestions.list());
  }
}
