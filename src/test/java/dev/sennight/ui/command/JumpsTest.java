package dev.sennight.ui.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.library.LibraryException;
import dev.sennight.ui.page.Listing;
import dev.sennight.ui.page.Overview;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.page.SampleLibrary;
import dev.sennight.ui.text.Language;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class JumpsTest {
  @AutoClose private final SampleLibrary sample = new SampleLibrary(2, 12);
  private final List<Place> opened = new ArrayList<>();
  private final List<Listing> listed = new ArrayList<>();

  @Test
  void weeksTopicsAndTitlesAreFound() throws LibraryException {
    Jumps jumps = jumps();
    jumps.find("2025-w17").getFirst().action().run();
    jumps.find("机器人").getFirst().action().run();
    jumps.find("testpilot").getFirst().action().run();
    assertEquals(
        List.of(new Listing.InDocument("weekly/2025W17.md"), new Listing.OnTopic("机器人")), listed);
    Place.AtEntry found = (Place.AtEntry) opened.getFirst();
    String title = sample.library().entry(found.id()).orElseThrow().title();
    assertTrue(title.contains("TestPilot"), title);
    assertEquals(1, opened.size());
  }

  @Test
  void entriesWithOneNameAreToldApart() throws Exception {
    sample.write(
        "weekly/2025W18.md",
        sample.delete("weekly/2025W18.md")
            + """

            #### 双生条目

            第一条说的是河流。

            #### 双生条目

            第二条说的是山脉。
            """);
    sample.index();
    List<String> details = jumps().find("双生条目").stream().map(Choice::detail).distinct().toList();
    assertEquals(2, details.size(), details::toString);
  }

  @Test
  void issuesAndHeadingsWithOneNameAreToldApart() throws Exception {
    String issue = sample.delete("weekly/2025W17.md");
    sample.write("weekly/2025W17.md", issue);
    sample.write("elsewhere/2025W17.md", issue);
    sample.index();
    for (String name : List.of("2025-w17", "w17", "机器人", "testpilot")) {
      List<Choice> found = jumps().find(name);
      List<String> shown = found.stream().map(c -> c.title() + " | " + c.detail()).toList();
      assertEquals(shown.stream().distinct().toList(), shown, name);
      assertTrue(shown.stream().anyMatch(line -> line.contains("elsewhere")), shown.toString());
    }
  }

  @Test
  void commandsAreFoundAmongTheNames() throws Exception {
    NameTable commands = new NameTable();
    Choice command = new Choice("Full screen", "View", "F11", () -> {});
    commands.add("Full screen", command);
    commands.add("全屏", command);
    for (String typed : List.of("full", "全屏", "quanping", "qp")) {
      assertEquals(command, jumps().with(commands).find(typed).getFirst(), typed);
    }
    assertTrue(jumps().with(commands).find("机器人").size() > 1);
  }

  private Jumps jumps() throws LibraryException {
    Overview overview = Overview.of(sample.library(), Language.ENGLISH);
    Texts texts = Texts.of(Language.ENGLISH);
    return new Jumps(sample.library(), overview, texts, opened::add, listed::add);
  }

  @Test
  void betterMatchesComeFirst() {
    assertTrue(NameMatch.score("slam", "slam") > NameMatch.score("slam survey", "slam"));
    assertTrue(NameMatch.score("slam survey", "slam") > NameMatch.score("a slam", "slam"));
    assertTrue(NameMatch.score("a slam", "slam") > NameMatch.score("islam", "slam"));
    assertTrue(NameMatch.score("islam", "slam") > NameMatch.score("s-l-a-m", "slam"));
    assertEquals(NameMatch.NONE, NameMatch.score("slow clouds above the moon", "slam"));
  }

  @Test
  void everyWordMustFit() {
    assertTrue(NameMatch.score("gpu clusters and carbon", "gpu carbon") > NameMatch.NONE);
    assertEquals(NameMatch.NONE, NameMatch.score("gpu clusters and carbon", "gpu paper"));
  }
}
