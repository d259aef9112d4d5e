package dev.sennight.ui.jump;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.ui.task.Tasks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChooserViewModelTest {
  private final List<String> picked = new ArrayList<>();
  private final List<Exception> failures = new ArrayList<>();
  private final ChooserViewModel chooser = new ChooserViewModel(Tasks.inline(), failures::add);

  private List<Choice> find(String query) {
    return Stream.of("one", "two", "three")
        .filter(name -> name.contains(query))
        .map(name -> new Choice(name, "", "", () -> picked.add(name)))
        .toList();
  }

  @Test
  void typingNarrowsAndTheBestIsSelected() {
    chooser.open(this::find, "jump.prompt");
    assertEquals(3, chooser.choices().size());
    chooser.query().set("t");
    assertEquals(List.of("two", "three"), chooser.choices().stream().map(Choice::title).toList());
    assertEquals(0, chooser.selected().get());
    chooser.query().set("nothing");
    assertEquals(-1, chooser.selected().get());
  }

  @Test
  void theSelectedOneIsPickedAndItCloses() {
    chooser.open(this::find, "jump.prompt");
    chooser.move(-1);
    chooser.accept();
    assertEquals(List.of("three"), picked);
    assertFalse(chooser.isOpen().get());
  }

  @Test
  void enterWaitsForWhatFitsTheWordsTyped() {
    List<Runnable> results = new ArrayList<>();
    Tasks later =
        new Tasks() {
          @Override
          public void onUi(Runnable action) {
            action.run();
          }

          @Override
          public void after(Duration delay, Runnable action) {
            action.run();
          }

          @Override
          public <T> void run(
              String name, Callable<T> task, Consumer<T> onSuccess, Consumer<Exception> onFailure) {
            results.add(() -> Tasks.inline().run(name, task, onSuccess, onFailure));
          }
        };
    ChooserViewModel slow = new ChooserViewModel(later, failures::add);
    slow.open(this::find, "jump.prompt");
    results.removeLast().run();
    slow.query().set("th");
    slow.accept();
    assertEquals(List.of(), picked);
    results.removeLast().run();
    assertEquals(List.of("three"), picked);
    assertFalse(slow.isOpen().get());
  }

  @Test
  void closingPicksNothing() {
    chooser.open(this::find, "jump.prompt");
    assertTrue(chooser.isOpen().get());
    chooser.close();
    chooser.query().set("two");
    assertEquals(List.of(), picked);
    assertEquals(List.of(), failures);
  }
}
