package dev.sennight.ui.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.ui.task.HeldTasks;
import dev.sennight.ui.task.Tasks;
import java.util.ArrayList;
import java.util.List;
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
  void itSaysThatItIsLoading() {
    HeldTasks tasks = new HeldTasks();
    ChooserViewModel slow = new ChooserViewModel(tasks, failures::add);
    slow.open(this::find, "jump.prompt");
    assertEquals("list.loading", slow.emptyKey().getValue());
    assertEquals(List.of(), slow.choices());
    tasks.finishAll();
    assertEquals("jump.none", slow.emptyKey().getValue());
    assertEquals(3, slow.choices().size());
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
    HeldTasks held = new HeldTasks();
    ChooserViewModel slow = new ChooserViewModel(held, failures::add);
    slow.open(this::find, "jump.prompt");
    held.finishAll();
    slow.query().set("th");
    slow.accept();
    assertEquals(List.of(), picked);
    held.finishAll();
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
