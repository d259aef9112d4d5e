package dev.sennight.ui.insight;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.sennight.library.LibraryException;
import dev.sennight.model.EntryMark;
import dev.sennight.ui.page.Listing;
import dev.sennight.ui.page.Overview;
import dev.sennight.ui.page.SampleLibrary;
import dev.sennight.ui.search.WeekRange;
import dev.sennight.ui.task.HeldTasks;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class InsightViewModelTest {
  @AutoClose private final SampleLibrary sample = new SampleLibrary(4, 12);
  private final List<Listing> listed = new ArrayList<>();
  private final List<String> searched = new ArrayList<>();
  private final List<Exception> failures = new ArrayList<>();
  private final InsightViewModel insight =
      new InsightViewModel(Tasks.inline(), listed::add, searched::add, failures::add);

  InsightViewModelTest() throws LibraryException {
    insight.use(sample.library());
    insight.show(Overview.of(sample.library(), Language.ENGLISH));
    insight.open();
  }

  @Test
  void theCalendarCountsWeeksAndOpensTheirIssue() {
    int newest = WeekRange.number(2025, 18);
    assertEquals(
        new WeeklyCounts.Week(12, 0, "weekly/2025W18.md"),
        insight.weeks().get().weeks().get(newest));
    assertEquals(4, insight.weeks().get().weeks().size());
    insight.readWeek(newest);
    assertEquals(List.of(new Listing.InDocument("weekly/2025W18.md")), listed);
    assertFalse(insight.isOpen().get(), "reading closes the calendar");
  }

  @Test
  void linesOfTermsCoverTheSameTimeWithGapsAsZero() {
    TreeMap<Integer, Long> one = new TreeMap<>(Map.of(10, 3L, 13, 1L));
    TreeMap<Integer, Long> other = new TreeMap<>(Map.of(12, 2L));
    TermCounts lines = TermCounts.of(Map.of("a", one, "b", other));
    assertEquals(10, lines.first());
    assertEquals(List.of(3L, 0L, 0L, 1L), lines.counts().get("a"));
    assertEquals(List.of(0L, 0L, 2L, 0L), lines.counts().get("b"));
    assertEquals(0, TermCounts.of(Map.of("none", new TreeMap<>())).length());
  }

  @Test
  void anAverageIsOfAWeekAndTheThreeBeforeIt() {
    TermCounts lines = TermCounts.of(Map.of("a", new TreeMap<>(Map.of(10, 8L, 12, 4L, 15, 2L))));
    assertEquals(8, lines.average("a", 10), "nothing is counted before the first week");
    assertEquals(4, lines.average("a", 12));
    assertEquals(3, lines.average("a", 13));
    assertEquals(1.5, lines.average("a", 15));
  }

  @Test
  void theCalendarKnowsWhatIsReadAndWhichQuarterAWeekIsIn() throws LibraryException {
    sample.library().personal().mark(EntryMark.READ, List.of(sample.id(0), sample.id(1)), true);
    assertEquals(2, week18(WeeklyCounts.of(sample.library())).read());
    TreeMap<Integer, WeeklyCounts.Week> weeks = new TreeMap<>();
    for (int week = 1; week <= 8; week++) {
      weeks.put(week, new WeeklyCounts.Week((long) week * week, 0, null));
    }
    assertEquals(List.of(9L, 25L, 49L), new WeeklyCounts(weeks).quartiles());
    assertEquals(List.of(), WeeklyCounts.EMPTY.quartiles());
  }

  @Test
  void aPointIsReadAsASearch() {
    insight.read("空间智能", WeekRange.number(2025, 18));
    insight.read("topic:SLAM OR topic:LLM", null);
    assertEquals(
        List.of(
            "\"空间智能\" -has:boilerplate week:2025-W18",
            "(topic:SLAM OR topic:LLM) -has:boilerplate"),
        searched,
        "the search finds what was counted");
    assertEquals(List.of(), failures);
  }

  @Test
  void openTrendsAreCountedAgainWhenTheLibraryChanged() throws IOException {
    List<TermCounts> counted = new ArrayList<>();
    insight.trends().addListener((property, before, now) -> counted.add(now));
    String issue = sample.delete("weekly/2025W18.md");
    sample.index();
    insight.show(Overview.of(sample.library(), Language.ENGLISH));
    assertEquals(1, counted.size(), "counted once more");
    insight.close();
    sample.write("weekly/2025W18.md", issue);
    sample.index();
    insight.show(Overview.of(sample.library(), Language.ENGLISH));
    assertEquals(1, counted.size(), "nothing is counted while no chart is open");
  }

  @Test
  void anIssueInTwoLanguagesCountsOnce() throws IOException {
    String issue = sample.delete("weekly/2025W18.md");
    sample.write("weekly/2025W18/README.zh-CN.md", issue);
    sample.write("weekly/2025W18/README.md", issue.replace("智能周刊", "AI Weekly"));
    sample.index();
    WeeklyCounts counts = WeeklyCounts.of(sample.library());
    assertEquals(12, week18(counts).entries());
  }

  @Test
  void theCalendarLeavesBoilerplateOut() throws IOException {
    String footer = "\n#### 关于本刊\n\n本刊每周一出刊，欢迎订阅、投稿并转发给同事与朋友。\n";
    for (int week = 15; week <= 18; week++) {
      String file = "weekly/2025W" + week + ".md";
      sample.write(file, sample.delete(file) + footer);
    }
    sample.index();
    assertEquals(12, week18(WeeklyCounts.of(sample.library())).entries());
  }

  @Test
  void nothingIsLeftOfTheLibraryBefore() throws LibraryException {
    HeldTasks tasks = new HeldTasks();
    InsightViewModel later = new InsightViewModel(tasks, listed::add, searched::add, failures::add);
    later.use(sample.library());
    later.show(Overview.of(sample.library(), Language.ENGLISH));
    later.open();
    tasks.finishAll();
    assertFalse(later.weeks().get().weeks().isEmpty());
    later.show(Overview.of(sample.library(), Language.ENGLISH));
    later.use(null);
    tasks.finishAll();
    assertEquals(WeeklyCounts.EMPTY, later.weeks().get());
    assertEquals(TermCounts.NONE, later.trends().get());
    assertEquals(List.of(), later.cards());
  }

  private static WeeklyCounts.Week week18(WeeklyCounts counts) {
    return requireNonNull(counts.weeks().get(WeekRange.number(2025, 18)));
  }
}
