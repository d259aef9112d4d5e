package dev.sennight.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.LibraryOpening;
import dev.sennight.library.update.IndexRun;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.text.PlainText;
import dev.sennight.render.Page;
import dev.sennight.render.PageAddress;
import dev.sennight.ui.text.Language;
import dev.sennight.ui.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of storylines and of what is new in a week. */
class StoryPageTest {
  private static final Texts ENGLISH = Texts.of(Language.ENGLISH);

  private static final Place.AtStory GRAVEL = new Place.AtStory("Gravel Engine", false, 0);

  @TempDir Path parent;
  private Library library;

  @BeforeEach
  void open() throws Exception {
    Path root = Files.createDirectories(parent.resolve("library"));
    for (int week = 10; week <= 12; week++) {
      Files.writeString(root.resolve("2025W" + week + ".md"), issue(week));
    }
    Files.writeString(
        root.resolve("cards.md"),
        "---\ntype: cards\n---\n\n# Cards\n\n## Gravel Engine\n\n别名：砾石引擎\n\n定义：grinds.\n");
    LibraryLocation location =
        new LibraryLocation(root, parent.resolve("index"), parent.resolve("data"));
    LibraryOpening opening = Library.open(location);
    library = assertInstanceOf(LibraryOpening.Opened.class, opening).library();
    library.index(IndexRun.Mode.UPDATE, Progress.NONE, CancellationToken.never());
  }

  @AfterEach
  void close() {
    library.close();
  }

  /** Two entries an issue; the first is told in all of them. */
  private static String issue(int week) {
    return """
    # Weekly 2025 第 %1$d 周

    ## News

    ### Gravel Engine ships

    Weather first. The Gravel Engine shipped to everyone. Then rain.

    ### Fresh tale number %1$d

    A Gravel Engine was seen in town %1$d. Nothing else. Wigwam%1$d Labs answered.
    """
        .formatted(week);
  }

  private Page story(Place.AtStory place, Marks marks, int most) throws Exception {
    return new StoryPage(library, ENGLISH, marks).of(place, most).page();
  }

  private static String text(Page page) {
    return String.join("\n", page.parts().stream().map(p -> PlainText.of(p.blocks())).toList());
  }

  @Test
  void aMonthIsAPartAndEveryEntryHasItsSentenceAndItsRepeats() throws Exception {
    Page page = story(GRAVEL, Marks.NONE, StoryPage.PAGE);
    List<String> headings =
        page.parts().stream().flatMap(part -> Stream.ofNullable(part.heading())).toList();
    assertEquals(List.of("Mar 2025", "Without a date"), headings);
    String text = text(page);
    assertTrue(text.contains("The Gravel Engine shipped to everyone."), text);
    assertFalse(text.contains("Weather first"), text);
    assertTrue(text.contains("A Gravel Engine was seen in town 11."), text);
    assertTrue(text.contains("told 2 more times"), text);
    String about = Objects.requireNonNull(page.date());
    assertTrue(about.contains("first 2025-W10"), about);
  }

  @Test
  void aFieldTellsTheFirstSentenceOfWhatItFinds() throws Exception {
    Page page = story(new Place.AtStory("section:News", false, 0), Marks.NONE, 60);
    assertTrue(text(page).contains("A Gravel Engine was seen in town 10."), text(page));
    assertTrue(text(page).contains("Weather first."), text(page));
  }

  @Test
  void longStorylinesGoOnOnOtherPages() throws Exception {
    Page first = story(GRAVEL, Marks.NONE, 2);
    PageAddress next = Objects.requireNonNull(first.next()).address();
    assertEquals(new PageAddress.ToStory("Gravel Engine", false, 1), next);
    Page second = story(new Place.AtStory("Gravel Engine", false, 1), Marks.NONE, 2);
    assertFalse(text(second).contains("town 10"), text(second));
    assertTrue(text(second).contains("town 11"), text(second));
    PageAddress back = Objects.requireNonNull(second.previous()).address();
    assertEquals(new PageAddress.ToStory("Gravel Engine", false, 0), back);
  }

  @Test
  void findInPageMarksItsWords() throws Exception {
    Page page = story(GRAVEL, new Marks("town", ""), 60);
    assertEquals(3, page.parts().stream().mapToInt(part -> part.marks().size()).sum());
  }

  @Test
  void theOtherNamesOfACardAreTakenApartAndPutTogether() throws Exception {
    PageAddress apart = new PageAddress.ToStory("Gravel Engine", true, 0);
    assertEquals(apart, link(story(GRAVEL, Marks.NONE, 60)));
    Page alone = story(new Place.AtStory("Gravel Engine", true, 0), Marks.NONE, 60);
    assertEquals(new PageAddress.ToStory("Gravel Engine", false, 0), link(alone));
  }

  private static @Nullable PageAddress link(Page page) {
    return page.notices().getLast().links().getFirst().address();
  }

  @Test
  void aNameThatNobodyNamesHasAPageThatSaysSo() throws Exception {
    Page page = story(new Place.AtStory("Nobody Named This", false, 0), Marks.NONE, 60);
    assertEquals(List.of(), page.parts());
    assertEquals(ENGLISH.get("story.entries", 0), page.date());
  }

  @Test
  void theNewsOfAWeekLeadToStorylines() throws Exception {
    Page page = new WeekNewsPage(library, ENGLISH, Marks.NONE).of(202512).orElseThrow().page();
    List<PageAddress> stories =
        page.parts().stream().flatMap(part -> Stream.ofNullable(part.address())).toList();
    assertTrue(
        stories.contains(new PageAddress.ToStory("Wigwam12 Labs", false, 0)), stories.toString());
    assertTrue(new WeekNewsPage(library, ENGLISH, Marks.NONE).of(203012).isEmpty());
  }

  @Test
  void anEntryIsAboutTheCardsItNames() throws Exception {
    EntrySummary told =
        library.list(null).stream()
            .filter(entry -> entry.title().startsWith("Fresh tale"))
            .findFirst()
            .orElseThrow();
    assertEquals(Optional.of("Gravel Engine"), library.storylines().about(told.id()));
  }
}
