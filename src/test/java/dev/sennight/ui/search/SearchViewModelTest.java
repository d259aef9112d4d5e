package dev.sennight.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.ui.browse.Row;
import dev.sennight.ui.content.Place;
import dev.sennight.ui.content.SampleContent;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Language;
import dev.sennight.ui.text.Message;
import dev.sennight.ui.text.Texts;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SearchViewModelTest {
  private final SampleContent content = new SampleContent(2, 12);
  private final Texts texts = Texts.of(Language.ENGLISH);
  private final List<Row> opened = new ArrayList<>();
  private final List<Exception> failures = new ArrayList<>();

  @Test
  void hitsComeAsOneTypesAndTheFirstOpensWithItsQuery() {
    SearchViewModel search = searching(Tasks.inline());
    search.query().set("TestPilot");
    assertTrue(search.active().get());
    assertEquals(4, search.hits().size());
    assertEquals(Message.of("search.hits", 4L), search.status().get());
    search.move(0);
    assertEquals(new Place.AtEntry(content.id(1), null, "TestPilot"), opened.getFirst().place());
    search.clear();
    assertFalse(search.active().get());
    assertEquals(List.of(), search.hits());
    assertEquals(List.of(), failures);
  }

  @Test
  void nothingFoundIsSaid() {
    SearchViewModel search = searching(Tasks.inline());
    search.query().set("xyzzy");
    assertEquals(Message.of("search.none"), search.status().get());
    assertTrue(search.answered().get());
  }

  @Test
  void onlyTheNewestQueryIsAnswered() {
    Later tasks = new Later();
    SearchViewModel search = searching(tasks);
    search.query().set("Test");
    tasks.runDelays();
    search.query().set("TestPilot");
    search.query().set("xyzzy");
    tasks.runDelays();
    assertEquals(2, tasks.work.size(), "the query in between never ran");
    tasks.runWork();
    assertEquals(Message.of("search.none"), search.status().get());
    assertEquals(List.of(), search.hits(), "the older answer was dropped");
  }

  private SearchViewModel searching(Tasks tasks) {
    SearchViewModel search = new SearchViewModel(tasks, opened::add, failures::add, texts);
    search.use(content);
    return search;
  }

  /** Keeps everything until it is asked for. */
  private static final class Later implements Tasks {
    private final Deque<Runnable> delays = new ArrayDeque<>();
    private final Deque<Runnable> work = new ArrayDeque<>();

    @Override
    public void onUi(Runnable action) {
      action.run();
    }

    @Override
    public void after(Duration delay, Runnable action) {
      delays.add(action);
    }

    @Override
    public <T> void run(
        String name, Callable<T> task, Consumer<T> onSuccess, Consumer<Exception> onFailure) {
      work.add(() -> Tasks.inline().run(name, task, onSuccess, onFailure));
    }

    void runDelays() {
      while (!delays.isEmpty()) {
        delays.poll().run();
      }
    }

    void runWork() {
      while (!work.isEmpty()) {
        work.poll().run();
      }
    }
  }
}
