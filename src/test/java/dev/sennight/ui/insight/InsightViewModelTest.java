package dev.sennight.ui.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.library.Catalog.DocumentSummary;
import dev.sennight.library.Catalog.Shelf;
import dev.sennight.library.LibraryException;
import dev.sennight.library.SearchResults;
import dev.sennight.library.SearchResults.Found;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.search.SearchRequest;
import dev.sennight.ui.content.Listing;
import dev.sennight.ui.content.Overview;
import dev.sennight.ui.content.SampleContent;
import dev.sennight.ui.search.WeekRange;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class InsightViewModelTest {
  private final SampleContent content = new SampleContent(3, 12);
  private final List<Listing> listed = new ArrayList<>();
  private final List<String> searched = new ArrayList<>();
  private final List<Exception> failures = new ArrayList<>();
  private final InsightViewModel insight =
      new InsightViewModel(Tasks.inline(), listed::add, searched::add, failures::add);

  InsightViewModelTest() throws LibraryException {
    insight.use(content);
    insight.show(content.overview(Language.ENGLISH));
    insight.open(InsightViewModel.View.CALENDAR);
  }

  @Test
  void theCalendarCountsWeeksAndOpensTheirIssue() {
    int newest = WeekRange.number(2025, 18);
    assertEquals(12L, insight.digest().get().weeks().get(newest));
    assertEquals(3, insight.digest().get().weeks().size());
    insight.readWeek(newest);
    assertEquals(List.of(new Listing.InDocument("weekly/2025W18.md")), listed);
    assertNull(insight.view().get(), "reading closes the calendar");
  }

  @Test
  void linesOfTermsCoverTheSameTimeWithGapsAsZero() {
    TreeMap<Integer, Long> one = new TreeMap<>(Map.of(10, 3L, 13, 1L));
    TreeMap<Integer, Long> other = new TreeMap<>(Map.of(12, 2L));
    TrendLines lines = TrendLines.of(Bucket.WEEK, Map.of("a", one, "b", other));
    assertEquals(10, lines.first());
    assertEquals(List.of(3L, 0L, 0L, 1L), lines.counts().get("a"));
    assertEquals(List.of(0L, 0L, 2L, 0L), lines.counts().get("b"));
    assertEquals(0, TrendLines.of(Bucket.MONTH, Map.of("none", new TreeMap<>())).length());
  }

  @Test
  void aPointIsReadAsASearch() {
    insight.read("空间智能", insight.trends().get().bucket().of(WeekRange.number(2025, 18)));
    assertEquals(List.of("\"空间智能\" week:2025-W18"), searched);
    assertEquals("topic:SLAM", InsightViewModel.query("topic:SLAM"));
    assertEquals("2025-05", Bucket.MONTH.label(Bucket.MONTH.of(WeekRange.number(2025, 18))));
    assertEquals(List.of(), failures);
  }

  @Test
  void openTrendsAreCountedAnewWhenTheLibraryChanged() throws LibraryException {
    AtomicInteger searches = new AtomicInteger();
    SampleContent counting =
        new SampleContent(1, 12) {
          @Override
          public SearchResults search(
              SearchRequest request, CancellationToken cancel, Consumer<List<Found>> first) {
            searches.incrementAndGet();
            return super.search(request, cancel, first);
          }
        };
    insight.use(counting);
    insight.open(InsightViewModel.View.TRENDS);
    int before = searches.get();
    assertEquals(insight.terms().size(), before, "each term is counted");
    insight.show(counting.overview(Language.ENGLISH));
    assertEquals(2 * before, searches.get(), "each term is counted once more");
    insight.close();
    insight.show(counting.overview(Language.ENGLISH));
    assertEquals(2 * before, searches.get(), "nothing is counted for nobody");
  }

  @Test
  void anIssueInTwoLanguagesCountsOnce() throws LibraryException {
    WeeklyCounts digest = WeeklyCounts.of(new TwoLanguages());
    assertEquals(Map.of(WeekRange.number(2025, 18), 12L), digest.weeks());
  }

  @Test
  void theCalendarLeavesBoilerplateOut() throws LibraryException {
    SampleContent repeating =
        new SampleContent(1, 12) {
          @Override
          public List<EntrySummary> all() {
            List<EntrySummary> all = new ArrayList<>(super.all());
            EntrySummary of = all.getFirst();
            all.set(
                0,
                new EntrySummary(
                    of.id(),
                    of.kind(),
                    of.file(),
                    of.line(),
                    of.series(),
                    of.year(),
                    of.week(),
                    of.number(),
                    of.date(),
                    of.section(),
                    of.topic(),
                    of.title(),
                    of.tags(),
                    of.sources(),
                    true));
            return all;
          }
        };
    assertEquals(11L, WeeklyCounts.of(repeating).weeks().get(WeekRange.number(2025, 18)));
  }

  /** One issue of twelve entries with an edition in English. */
  private static final class TwoLanguages extends SampleContent {
    private static final String ENGLISH = "weekly/en.md";

    TwoLanguages() {
      super(1, 12);
    }

    @Override
    public Overview overview(Language language) {
      Overview one = super.overview(language);
      DocumentSummary issue = one.series().getFirst().issues().getFirst();
      DocumentSummary both =
          new DocumentSummary(
              issue.file(),
              0,
              issue.kind(),
              issue.title(),
              issue.series(),
              issue.identity(),
              issue.language(),
              issue.entries(),
              List.of(ENGLISH));
      List<Shelf> series = List.of(new Shelf(one.series().getFirst().series(), List.of(both)));
      return new Overview(
          series, one.topics(), List.of(), List.of(), List.of(), one.kinds(), 24, 0, 0);
    }

    @Override
    public List<EntrySummary> all() {
      List<EntrySummary> all = new ArrayList<>(super.all());
      super.all().forEach(entry -> all.add(inEnglish(entry)));
      return all;
    }

    private static EntrySummary inEnglish(EntrySummary entry) {
      return new EntrySummary(
          new EntryId("en" + entry.id().value().substring(2)),
          entry.kind(),
          ENGLISH,
          entry.line(),
          entry.series(),
          entry.year(),
          entry.week(),
          entry.number(),
          entry.date(),
          "Topics",
          entry.topic(),
          entry.title(),
          entry.tags(),
          entry.sources());
    }
  }
}
