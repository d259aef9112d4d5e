package dev.sennight.ui.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.EntryMark;
import dev.sennight.ui.page.Listing;
import dev.sennight.ui.page.Overview;
import dev.sennight.ui.page.SampleLibrary;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Language;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RailViewModelTest {
  @AutoClose private final SampleLibrary sample = new SampleLibrary(20, 4);
  private final List<Listing> chosen = new ArrayList<>();
  private final List<Exception> failures = new ArrayList<>();
  private final RailViewModel rail = new RailViewModel(chosen::add);

  @Test
  void weeksStandBelowSeriesAndYearNewestFirst() throws Exception {
    rail.show(Overview.of(sample.library(), Language.CHINESE), Texts.of(Language.CHINESE));
    RailItem series = part("周刊").children().getFirst();
    assertEquals("智能周刊", series.label());
    assertEquals(80, series.count());
    assertEquals(List.of("2025", "2024"), series.children().stream().map(RailItem::label).toList());
    RailItem newest = series.children().getFirst().children().getFirst();
    assertEquals("第 18 周", newest.label());
    assertEquals("4/28–5/4", newest.detail());
    assertEquals(new Listing.InDocument("weekly/2025W18.md"), rail.first());
  }

  @Test
  void filterKeepsWhatHoldsTheWordsAndWhatStandsAboveIt() throws Exception {
    rail.show(Overview.of(sample.library(), Language.CHINESE), Texts.of(Language.CHINESE));
    rail.filter().set("机器");
    assertEquals(
        List.of("主题"), rail.root().get().children().stream().map(RailItem::label).toList());
    assertEquals(
        List.of("机器人"),
        rail.root().get().children().getFirst().children().stream().map(RailItem::label).toList());
    rail.filter().set("");
    assertEquals(
        List.of("已加星标", "高亮", "最近打开", "周刊"),
        rail.root().get().children().stream().limit(4).map(RailItem::label).toList());
  }

  private RailItem part(String label) {
    return rail.root().get().children().stream()
        .filter(part -> part.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void savedSearchesStandBelowWhatWasOpenedWithTheirUnreadResults() throws Exception {
    SavedSearches saved = new SavedSearches(Tasks.inline(), failures::add);
    rail.show(Overview.of(sample.library(), Language.CHINESE), Texts.of(Language.CHINESE));
    rail.show(saved);
    saved.use(sample.library());
    saved.save("topic:机器人", true);
    RailItem search = part("已保存的搜索").children().getFirst();
    assertEquals(new Listing.Search("topic:机器人"), search.listing());
    assertTrue(saved.contains("topic:机器人"));
    sample.library().personal().mark(EntryMark.READ, List.of(sample.id(1)), true);
    saved.refresh();
    assertEquals(search.count() - 1, part("已保存的搜索").children().getFirst().count());
    saved.rename("topic:机器人", "走路的机器");
    assertEquals("走路的机器", part("已保存的搜索").children().getFirst().label());
    assertEquals(new Listing.InDocument("weekly/2025W18.md"), rail.first(), "still an issue");
    saved.save("topic:机器人", false);
    assertTrue(rail.root().get().children().stream().noneMatch(i -> i.label().equals("已保存的搜索")));
    assertEquals(List.of(), failures);
  }

  @Test
  void theIssuesOfASeriesAreKnownFromAnyOfItsLines() throws Exception {
    rail.show(Overview.of(sample.library(), Language.CHINESE), Texts.of(Language.CHINESE));
    RailItem series = part("周刊").children().getFirst();
    RailItem newest = series.children().getFirst().children().getFirst();
    List<String> issues = rail.issues(newest);
    assertEquals(20, issues.size());
    assertEquals("weekly/2025W18.md", issues.getFirst());
    assertEquals(issues, rail.issues(series));
    assertEquals(List.of(), rail.issues(part("主题")));
  }

  @Test
  void choosingTheSameListingTwiceTellsOnce() {
    rail.choose(new Listing.OnTopic("工具"));
    rail.choose(new Listing.OnTopic("工具"));
    assertEquals(List.of(new Listing.OnTopic("工具")), chosen);
  }
}
