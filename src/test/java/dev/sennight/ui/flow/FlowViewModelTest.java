package dev.sennight.ui.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.EntryId;
import dev.sennight.model.personal.EntryMark;
import dev.sennight.ui.content.SampleContent;
import dev.sennight.ui.task.HeldTasks;
import dev.sennight.ui.task.Tasks;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowViewModelTest {
  private static final String ISSUE = "weekly/2025W18.md";

  private final SampleContent content = new SampleContent(2, 10);
  private final List<Exception> failures = new ArrayList<>();
  private final FlowViewModel flow = new FlowViewModel(Tasks.inline(), failures::add);
  private final EntryId first = content.id(0);

  FlowViewModelTest() {
    flow.use(content);
  }

  @Test
  void readingCountsDownAndUndoCountsUp() {
    assertEquals(10, flow.unread(ISSUE));
    assertEquals(10, flow.unread(ISSUE, 3));
    assertEquals(3, flow.unread("came since.md", 3));
    assertEquals(1, flow.read(List.of(first, first), true));
    assertTrue(flow.isRead(first));
    assertEquals(9, flow.unread(ISSUE));
    assertEquals(9, flow.readAll(ISSUE));
    assertEquals(0, flow.unread(ISSUE));
    assertEquals(9, flow.undo());
    assertEquals(9, flow.unread(ISSUE));
    assertTrue(flow.isRead(first), "what was read before stays read");
    assertEquals(1, flow.undo());
    assertEquals(0, flow.undo());
    assertEquals(10, flow.unread(ISSUE));
    assertEquals(List.of(), failures);
  }

  @Test
  void boilerplateCountsAsRead() throws Exception {
    content.boilerplate.add(first);
    flow.reload();
    assertTrue(flow.isRead(first));
    assertEquals(9, flow.unread(ISSUE));
    assertEquals(9, flow.readAll(ISSUE));
    assertEquals(
        List.of(),
        content.keeping().marked(EntryMark.READ).stream().filter(first::equals).toList());
  }

  @Test
  void starsAndMarksAreKept() throws Exception {
    int before = flow.version().get();
    flow.toggleStar(first);
    flow.toggleRead(first);
    assertTrue(flow.version().get() > before);
    assertEquals(List.of(first), content.keeping().marked(EntryMark.STARRED));
    FlowViewModel later = new FlowViewModel(Tasks.inline(), failures::add);
    later.use(content);
    assertTrue(later.isStarred(first));
    assertTrue(later.isRead(first));
    assertEquals(9, later.unread(ISSUE));
    later.toggleStar(first);
    assertFalse(later.isStarred(first));
    assertEquals(List.of(), content.keeping().marked(EntryMark.STARRED));
  }

  @Test
  void whatIsMarkedWhileMarksAreReadStays() throws Exception {
    HeldTasks tasks = new HeldTasks();
    FlowViewModel window = new FlowViewModel(tasks, failures::add);
    window.use(content);
    tasks.finishAll();
    window.reload();
    HeldTasks.Held reading = tasks.take("marks");
    reading.work();
    window.toggleStar(first);
    reading.tell();
    assertTrue(window.isStarred(first));
    tasks.finishAll();
    assertTrue(window.isStarred(first));
    assertEquals(List.of(first), content.keeping().marked(EntryMark.STARRED));
  }

  @Test
  void marksAreReadAgainAfterWhatWasMarkedMeanwhile() {
    HeldTasks tasks = new HeldTasks();
    FlowViewModel window = new FlowViewModel(tasks, failures::add);
    window.use(content);
    tasks.finishAll();
    flow.read(List.of(content.id(1)), true); // by another window
    window.reload();
    window.toggleStar(first);
    tasks.finishAll();
    assertTrue(window.isRead(content.id(1)));
    assertTrue(window.isStarred(first));
  }

  @Test
  void twoQuickMarksAreKeptInTheirOrder() throws Exception {
    HeldTasks tasks = new HeldTasks();
    FlowViewModel window = new FlowViewModel(tasks, failures::add);
    window.use(content);
    tasks.finishAll();
    window.toggleStar(first);
    window.toggleStar(first);
    HeldTasks.Held one = tasks.take("mark");
    HeldTasks.Held two = tasks.take("mark");
    two.finish();
    one.finish();
    assertFalse(window.isStarred(first));
    assertEquals(List.of(), content.keeping().marked(EntryMark.STARRED));
  }

  @Test
  void whatWaitsForMarksComesOnceTheyAreKept() {
    HeldTasks tasks = new HeldTasks();
    FlowViewModel window = new FlowViewModel(tasks, failures::add);
    window.use(content);
    tasks.finishAll();
    List<String> done = new ArrayList<>();
    window.afterWriting(() -> done.add("at once"));
    window.toggleStar(first);
    window.afterWriting(() -> done.add("replaced"));
    window.afterWriting(() -> done.add("later"));
    assertEquals(List.of("at once"), done);
    tasks.finishAll();
    assertEquals(List.of("at once", "later"), done);
  }

  @Test
  void marksOfAnotherWindowShowAndOwnOnesTellNobodyTwice() {
    FlowViewModel window = new FlowViewModel(Tasks.inline(), failures::add);
    window.use(content);
    flow.toggleStar(first);
    flow.toggleRead(first);
    window.remarked();
    assertTrue(window.isStarred(first));
    assertTrue(window.isRead(first));
    assertEquals(9, window.unread(ISSUE));
    window.toggleStar(content.id(1));
    int before = window.version().get();
    window.remarked();
    assertEquals(before, window.version().get(), "nothing is another than it shows");
    flow.remarked();
    flow.toggleStar(content.id(1));
    window.remarked();
    assertFalse(window.isStarred(content.id(1)));
    assertTrue(window.version().get() > before);
    assertEquals(1, window.undo(), "its own changes can still be taken back");
    assertEquals(List.of(), failures);
  }

  @Test
  void aChangeOfTheLibraryIsNotLostForMarksThatComeMeanwhile() {
    HeldTasks tasks = new HeldTasks();
    FlowViewModel window = new FlowViewModel(tasks, failures::add);
    window.use(content);
    window.remarked();
    tasks.finishAll();
    assertEquals(10, window.unread(ISSUE));
  }

  @Test
  void whatCannotBeKeptIsTakenBackAndSaid() {
    flow.toggleStar(content.id(1));
    content.keeping().unkept.addAll(List.of(first, content.id(1)));
    flow.toggleStar(first);
    flow.read(List.of(first), true);
    flow.toggleStar(content.id(1));
    assertFalse(flow.isStarred(first));
    assertFalse(flow.isRead(first));
    assertEquals(10, flow.unread(ISSUE));
    assertTrue(flow.isStarred(content.id(1)));
    assertEquals(3, failures.size());
    content.keeping().unkept.clear();
    assertEquals(1, flow.undo(), "the star that was kept");
    assertEquals(0, flow.undo(), "nothing else was changed");
    flow.toggleStar(first);
    assertEquals(List.of(first), content.keeping().marked(EntryMark.STARRED));
  }

  @Test
  void onlyTheMarkThatFailedIsTakenBack() {
    HeldTasks tasks = new HeldTasks();
    FlowViewModel window = new FlowViewModel(tasks, failures::add);
    window.use(content);
    tasks.finishAll();
    content.keeping().unkept.add(content.id(1));
    window.toggleStar(first);
    window.toggleStar(content.id(1));
    tasks.finishAll();
    assertTrue(window.isStarred(first));
    assertFalse(window.isStarred(content.id(1)));
    assertEquals(1, failures.size());
  }
}
