package dev.sennight.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.sennight.library.LibraryException;
import dev.sennight.model.EntryId;
import dev.sennight.search.Completion;
import dev.sennight.search.SearchRequest;
import dev.sennight.ui.content.SampleContent;
import dev.sennight.ui.content.Survey;
import dev.sennight.ui.task.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsViewModelTest {
  private final List<Completion> proposed = new ArrayList<>();
  private final List<String> searched = new ArrayList<>();
  private final List<Exception> failures = new ArrayList<>();
  private final SampleContent content = new Proposing();
  private final SuggestionsViewModel suggestions = with(Tasks.inline());

  private SuggestionsViewModel with(Tasks tasks) {
    SuggestionsViewModel made = new SuggestionsViewModel(tasks, searched::add, failures::add);
    made.use(content);
    return made;
  }

  private List<String> shown() {
    return suggestions.list().stream().map(each -> each.text() + " " + each.count()).toList();
  }

  @Test
  void anEmptyBoxOffersSavedSearchesWithTheirCountThenRecentOnes() {
    for (int i = 0; i < 12; i++) {
      suggestions.used("recent " + i);
    }
    suggestions.save("TestPilot", true);
    suggestions.save("机器人", true);
    suggestions.typed(" ", 1);
    assertEquals(2 + 8, suggestions.list().size());
    assertEquals(
        List.of(Suggestion.Kind.SAVED, Suggestion.Kind.SAVED, Suggestion.Kind.RECENT),
        suggestions.list().stream().limit(3).map(Suggestion::kind).toList());
    assertEquals(List.of("TestPilot 4", "机器人 4"), shown().subList(0, 2).stream().sorted().toList());
    assertEquals(List.of(), failures);
  }

  @Test
  void aKeptSearchBecomesTheSearch() {
    suggestions.save("机器人", true);
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
    proposed.add(new Completion(colon + 1, typed.length(), text, 3));
    suggestions.typed(typed, typed.length());
    assertEquals(offered ? List.of(text + " 3") : List.of(), shown());
  }

  @Test
  void offersNoMoreThanFitsBelowTheBox() {
    for (int i = 0; i < 20; i++) {
      proposed.add(new Completion(0, 3, "robot" + i, 0));
    }
    suggestions.typed("rob", 3);
    assertEquals(8, suggestions.list().size());
    assertEquals(-1, suggestions.list().getFirst().count(), "an unknown count is not shown as 0");
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
    proposed.add(new Completion(0, 3, "robot", 1));
    proposed.add(new Completion(0, 3, "robots", 1));
    suggestions.typed("rob", 3);
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
    proposed.add(new Completion(0, 3, "robot", 1));
    later.typed("rob", 3);
    tasks.runDelays();
    later.close();
    tasks.runWork();
    assertEquals(List.of(), later.list(), "it was closed meanwhile");
    later.typed("rob", 3);
    later.typed("robo", 4);
    tasks.runDelays();
    assertEquals(1, tasks.work());
    tasks.runWork();
    assertEquals(1, later.list().size());
  }

  @Test
  void withoutALibraryNothingIsOffered() {
    suggestions.use(null);
    suggestions.typed("rob", 3);
    suggestions.save("rob", true);
    assertEquals(List.of(), suggestions.list());
  }

  @Test
  void aFailureIsTold() {
    SampleContent broken =
        new SampleContent(1, 1) {
          @Override
          public Survey survey() {
            throw new IllegalStateException("broken");
          }
        };
    suggestions.use(broken);
    suggestions.typed("rob", 3);
    assertEquals(1, failures.size());
    assertEquals(List.of(), suggestions.list());
  }

  /** A library that proposes what a test wants. */
  private final class Proposing extends SampleContent {
    Proposing() {
      super(2, 12);
    }

    @Override
    public Survey survey() {
      Survey counts = super.survey();
      return new Survey() {
        @Override
        public Map<String, Long> hosts() throws LibraryException {
          return counts.hosts();
        }

        @Override
        public Map<String, Long> tags() throws LibraryException {
          return counts.tags();
        }

        @Override
        public Set<EntryId> boilerplate() {
          return Set.of();
        }

        @Override
        public Map<EntryId, String> owners() throws LibraryException {
          return counts.owners();
        }

        @Override
        public Map<EntryId, List<String>> aliases() throws LibraryException {
          return counts.aliases();
        }

        @Override
        public long count(SearchRequest request) throws LibraryException {
          return counts.count(request);
        }

        @Override
        public List<Completion> complete(String query, int caret) {
          return proposed;
        }
      };
    }
  }
}
