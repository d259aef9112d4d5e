package dev.sennight.ui.browse.rail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.ui.content.Listing;
import dev.sennight.ui.content.Overview;
import dev.sennight.ui.content.SampleLibrary;
import dev.sennight.ui.text.Language;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RailViewModelTest {
  @AutoClose private final SampleLibrary sample = new SampleLibrary(20, 4);
  private final List<Listing> chosen = new ArrayList<>();
  private final RailViewModel rail = new RailViewModel(chosen::add);

  @Test
  void weeksStandBelowSeriesAndYearNewestFirst() throws Exception {
    rail.show(Overview.of(sample.library(), Language.CHINESE), Texts.of(Language.CHINESE));
    RailItem series = rail.root().get().children().getFirst().children().getFirst();
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
        List.of("专题"), rail.root().get().children().stream().map(RailItem::label).toList());
    assertEquals(
        List.of("机器人"),
        rail.root().get().children().getFirst().children().stream().map(RailItem::label).toList());
    rail.filter().set("");
    assertEquals("周刊", rail.root().get().children().getFirst().label());
  }

  @Test
  void choosingTheSameListingTwiceTellsOnce() {
    rail.choose(new Listing.OnTopic("工具"));
    rail.choose(new Listing.OnTopic("工具"));
    assertEquals(List.of(new Listing.OnTopic("工具")), chosen);
  }
}
