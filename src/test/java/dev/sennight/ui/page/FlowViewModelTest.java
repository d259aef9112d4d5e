package dev.sennight.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.EntryId;
import dev.sennight.model.EntryMark;
import dev.sennight.ui.task.HeldTasks;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Message;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class FlowViewModelTest {
  private static final String ISSUE = "weekly/2025W18.md";

  @AutoClose private final SampleLibrary sample = new SampleLibrary(4, 10);
  private final List<Exception> failures = new ArrayList<>();
  private final FlowViewModel flow = new FlowViewModel(Tasks.inline(), failures::add);
  private final EntryId first = sample.id(0);

  FlowViewModelTest() {
    flow.use(sample.library());
  }

  @Test
  void readingCountsDownAndUndoCountsUp() {
    assertEquals(10, flow.unread(ISSUE));
    assertEquals(10, flow.unread(ISSUE, 3));
    assertEquals(3, flow.unread("came since.md", 3));
    assertEquals(1, flow.read(List.of(first, first), true));
    assertTrue(flow.isRead(first));
    assertEquals(9, flow.unread(ISSUE));
    assertEquals(9, flow.readAll(List.of(ISSUE)));
    assertEquals(0, flow.unread(ISSUE));
    assertEquals(Message.of("flow.undone.unread", 9), flow.undo());
    assertEquals(9, flow.unread(ISSUE));
    assertTrue(flow.isRead(first), "what was read before stays read");
    assertEquals(Message.of("flow.undone.unread", 1), flow.undo());
    assertNull(flow.undo());
    assertEquals(10, flow.unread(ISSUE));
    assertEquals(List.of(), failures);
  }

  @Test
  void boilerplateCountsAsRead() throws Exception {
    EntryId repeated = repeatOneEntryInEveryIssue();
    flow.reload();
    assertTrue(flow.isRead(repeated));
    assertEquals(10, flow.unread(ISSUE));
    assertEquals(10, flow.readAll(List.of(ISSUE)));
    assertEquals(
        List.of(),
        sample.library().personal().marked(EntryMark.READ).stream()
            .filter(repeated::equals)
            .toList());
  }

  private EntryId repeatOneEntryInEveryIssue() throws Exception {
    String footer = "\n#### 关于本刊\n\n本刊每周一出刊，欢迎订阅、投稿并转发给同事与朋友。\n";
    for (String issue :
        List.of(ISSUE, "weekly/2025W17.md", "weekly/2025W16.md", "weekly/2025W15.md")) {
      sample.write(issue, sample.delete(issue) + footer);
    }
    sample.index();
    Map<EntryId, String> owners = sample.library().catalog().owners();
    return sample.library().catalog().boilerplate().stream()
        .filter(id -> ISSUE.equals(owners.get(id)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void starsAndMarksAreKept() throws Exception {
    int before = flow.version().get();
    flow.toggleStar(first);
    flow.toggleRead(first);
    assertTrue(flow.version().get() > before);
    assertEquals(List.of(first), sample.library().personal().marked(EntryMark.STARRED));
    FlowViewModel later = new FlowViewModel(Tasks.inline(), failures::add);
    later.use(sample.library());
    assertTrue(later.isStarred(first));
    assertTrue(later.isRead(first));
    assertEquals(9, later.unread(ISSUE));
    later.toggleStar(first);
    assertFalse(later.isStarred(first));
    assertEquals(List.of(), sample.library().personal().marked(EntryMark.STARRED));
  }

  @Test
  void whatIsMarkedWhileMarksAreReadStays() throws Exception {
    HeldTasks tasks = new HeldTasks();
    FlowViewModel window = new FlowViewModel(tasks, failures::add);
    window.use(sample.library());
    tasks.finishAll();
    window.reload();
    HeldTasks.Held reading = tasks.take("marks");
    reading.work();
    window.toggleStar(first);
    reading.tell();
    assertTrue(window.isStarred(first));
    tasks.finishAll();
    assertTrue(window.isStarred(first));
    assertEquals(List.of(first), sample.library().personal().marked(EntryMark.STARRED));
  }

  @Test
  void marksAreReadAgainAfterWhatWasMarkedMeanwhile() {
    HeldTasks tasks = new HeldTasks();
    FlowViewModel window = new FlowViewModel(tasks, failures::add);
    window.use(sample.library());
    tasks.finishAll();
    flow.read(List.of(sample.id(1)), true); // by another window
    window.reload();
    window.toggleStar(first);
    tasks.finishAll();
    assertTrue(window.isRead(sample.id(1)));
    assertTrue(window.isStarred(first));
  }

  @Test
  void twoQuickMarksAreKeptInTheirOrder() throws Exception {
    HeldTasks tasks = new HeldTasks();
    FlowViewModel window = new FlowViewModel(tasks, failures::add);
    window.use(sample.library());
    tasks.finishAll();
    window.toggleStar(first);
    window.toggleStar(first);
    HeldTasks.Held one = tasks.take("mark");
    HeldTasks.Held two = tasks.take("mark");
    two.finish();
    one.finish();
    assertFalse(window.isStarred(first));
    assertEquals(List.of(), sample.library().personal().marked(EntryMark.STARRED));
  }

  @Test
  void whatWaitsForMarksComesOnceTheyAreKept() {
    HeldTasks tasks = new HeldTasks();
    FlowViewModel window = new FlowViewModel(tasks, failures::add);
    window.use(sample.library());
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
    window.use(sample.library());
    flow.toggleStar(first);
    flow.toggleRead(first);
    window.remarked();
    assertTrue(window.isStarred(first));
    assertTrue(window.isRead(first));
    assertEquals(9, window.unread(ISSUE));
    window.toggleStar(sample.id(1));
    int before = window.version().get();
    window.remarked();
    assertEquals(before, window.version().get(), "nothing is another than it shows");
    flow.remarked();
    flow.toggleStar(sample.id(1));
    window.remarked();
    assertFalse(window.isStarred(sample.id(1)));
    assertTrue(window.version().get() > before);
    assertNotNull(window.undo(), "its own changes can still be taken back");
    assertEquals(List.of(), failures);
  }

  @Test
  void aChangeOfTheLibraryIsNotLostForMarksThatComeMeanwhile() {
    HeldTasks tasks = new HeldTasks();
    FlowViewModel window = new FlowViewModel(tasks, failures::add);
    window.use(sample.library());
    window.remarked();
    tasks.finishAll();
    assertEquals(10, window.unread(ISSUE));
  }

  @Test
  void whatCannotBeKeptIsTakenBackAndSaid() throws Exception {
    flow.toggleStar(sample.id(1));
    keepNoMarksOf(first, sample.id(1));
    flow.toggleStar(first);
    flow.read(List.of(first), true);
    flow.toggleStar(sample.id(1));
    assertFalse(flow.isStarred(first));
    assertFalse(flow.isRead(first));
    assertEquals(10, flow.unread(ISSUE));
    assertTrue(flow.isStarred(sample.id(1)));
    assertEquals(3, failures.size());
    keepAllMarks();
    assertEquals(Message.of("flow.undone.unstarred", 1), flow.undo(), "the star that was kept");
    assertNull(flow.undo(), "nothing else was changed");
    flow.toggleStar(first);
    assertEquals(List.of(first), sample.library().personal().marked(EntryMark.STARRED));
  }

  @Test
  void onlyTheMarkThatFailedIsTakenBack() {
    HeldTasks tasks = new HeldTasks();
    FlowViewModel window = new FlowViewModel(tasks, failures::add);
    window.use(sample.library());
    tasks.finishAll();
    keepNoMarksOf(sample.id(1));
    window.toggleStar(first);
    window.toggleStar(sample.id(1));
    tasks.finishAll();
    assertTrue(window.isStarred(first));
    assertFalse(window.isStarred(sample.id(1)));
    assertEquals(1, failures.size());
  }

  /** Makes the database refuse marks of some entries, as one on a full disk does. */
  private void keepNoMarksOf(EntryId... refused) {
    String ids =
        Arrays.stream(refused).map(id -> "'" + id.value() + "'").collect(Collectors.joining(","));
    for (String change : List.of("INSERT", "DELETE")) {
      change(
          "CREATE TRIGGER refuse_%s BEFORE %s ON marks WHEN %s.entry IN (%s) BEGIN SELECT RAISE(ABORT, 'full'); END"
              .formatted(change, change, change.equals("INSERT") ? "NEW" : "OLD", ids));
    }
  }

  private void keepAllMarks() {
    change("DROP TRIGGER refuse_INSERT");
    change("DROP TRIGGER refuse_DELETE");
  }

  private void change(String sql) {
    Path file = sample.location().dataFolder().resolve("personal.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
