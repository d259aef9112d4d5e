package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.EntryId;
import dev.sennight.ui.browse.Row;
import dev.sennight.ui.navigation.WindowViewModel;
import dev.sennight.ui.page.Listing;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.page.ShownPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A folder that changes while its window is open: what is shown, and where one reads. */
class FolderJourneyTest {
  @TempDir Path folder;
  private Path root;
  private Driver window;

  private static String week(String lead, String title) {
    StringBuilder text =
        new StringBuilder("# 2025 年第 18 周技术汇总\n\n## 专题\n\n### " + title + "\n\n" + lead);
    for (int i = 0; i < 80; i++) {
      text.append("第 ").append(i).append(" 段说的是同一件事，只是换了一种说法，好把这一页撑得足够长。\n\n");
    }
    return text.append("### 编程助手\n\n这个助手会先写测试，再写实现。\n").toString();
  }

  @BeforeEach
  void open() throws Exception {
    root = Files.createDirectories(folder.resolve("library"));
    put("weekly/2025W18.md", week("一家实验室开源了新的模型。\n\n", "新模型开源"));
    put("notes/笔记.md", "# 笔记\n\n随手记下的一句话，写在读周刊的路上。\n");
    window = Driver.open(root, folder.resolve("data"), null);
    window.untilPageShows("一家实验室");
    window.until("the watch", () -> model().library().state().get().name().equals("READY"));
  }

  @AfterEach
  void close() {
    window.close();
  }

  private WindowViewModel model() {
    return window.window().model();
  }

  private void put(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private EntryId entry() throws Exception {
    return Driver.onUi(() -> {
      Place place = Objects.requireNonNull(model().reader().page().get()).place();
      return ((Place.AtEntry) place).id();
    });
  }

  /** Brings a paragraph of the page to a height of the view. */
  private String readAt(String words, int height) throws Exception {
    window.inPage(
        "(function(){var e=%s;window.scrollTo(0,e.getBoundingClientRect().top+window.scrollY-%d);})()"
            .formatted(paragraph(words), height));
    return height(words);
  }

  private static String paragraph(String words) {
    return "Array.prototype.slice.call(document.querySelectorAll('p')).filter(function(p){"
        + "return p.textContent.indexOf('%s')>=0;})[0]".formatted(words);
  }

  private String height(String words) throws Exception {
    return window.inPage("Math.round(%s.getBoundingClientRect().top)".formatted(paragraph(words)));
  }

  @Test
  void anEditAboveLeavesParagraphSelectionAndRowWhereTheyAre() throws Exception {
    String height = readAt("第 41 段", 120);
    window.inPage("window.getSelection().selectAllChildren(%s)".formatted(paragraph("第 43 段")));
    String selected = window.inPage("window.getSelection().toString()");
    Row row = Driver.onUi(() -> model().list().selected().get());
    assertNotNull(row);
    put("weekly/2025W18.md", week("编辑后来补写的一段。\n\n".repeat(25), "新模型开源"));
    window.untilPageShows("编辑后来补写的一段");
    assertEquals(height, height("第 41 段"));
    assertEquals(selected, window.inPage("window.getSelection().toString()"));
    assertEquals(row, Driver.onUi(() -> model().list().selected().get()));
    window.untilStatus("Updated: 1 changed");
  }

  @Test
  void aPageThatReadsAsBeforeIsNotTouched() throws Exception {
    window.inPage("document.body.className='untouched'");
    put("notes/另一篇.md", "# 另一篇\n\n与周刊无关。\n");
    window.untilStatus("Updated: 1 added");
    assertEquals("untouched", window.inPage("document.body.className"));
  }

  @Test
  void marksFollowAnEntryThatIsRetitledAndMoved() throws Exception {
    EntryId entry = entry();
    window.press(KeyCode.S);
    window.until("a star", () -> model().flow().marks().isStarred(entry));
    put("weekly/2025W18.md", week("一家实验室开源了新的模型。\n\n", "新的模型已经开源"));
    window.until("the new title", () -> window.rowsNow().contains("新的模型已经开源"));
    Files.createDirectories(root.resolve("archive"));
    Files.move(root.resolve("weekly/2025W18.md"), root.resolve("archive/W18.md"));
    window.untilStatus("Updated: 1 added, 1 removed");
    window.until("the rows", () -> window.rowsNow().contains("新的模型已经开源"));
    assertEquals(entry, entry());
    assertTrue(Driver.onUi(() -> model().flow().marks().isStarred(entry)));
    assertEquals(
        new Listing.InDocument("archive/W18.md"),
        Driver.onUi(() -> model().list().listing().get()));
    Row row = Driver.onUi(() -> model().list().selected().get());
    assertNotNull(row);
    assertEquals(Place.AtEntry.of(entry), row.place());
    assertTrue(window.page().contains("一家实验室"));
  }

  @Test
  void aWholeIssueThatIsMovedStaysOpenWhereItStands() throws Exception {
    window.go(new Place.AtDocument("weekly/2025W18.md", null));
    window.untilPageShows("这个助手会先写测试");
    String height = readAt("第 70 段", 90);
    Files.move(root.resolve("weekly"), root.resolve("digests"));
    window.until(
        "the document at its new place",
        () -> {
          ShownPage page = model().reader().page().get();
          return page != null && page.file().equals("digests/2025W18.md");
        });
    assertEquals(height, height("第 70 段"));
    assertEquals(List.of(), Driver.onUi(() -> model().notices().shown()));
  }

  @Test
  void anIssueThatComesBackElsewhereIsFollowed(@TempDir Path away) throws Exception {
    window.go(new Place.AtDocument("weekly/2025W18.md", null));
    window.untilPageShows("这个助手会先写测试");
    Files.move(root.resolve("weekly"), away.resolve("weekly"));
    window.until("a sentence", () -> model().notices().shown().size() > 0);
    Files.move(away.resolve("weekly"), root.resolve("digests"));
    window.until(
        "the document at its new place",
        () -> {
          ShownPage page = model().reader().page().get();
          return page != null && page.file().equals("digests/2025W18.md");
        });
  }

  @Test
  void whatIsDeletedStaysReadableAndComesBack() throws Exception {
    Path note = root.resolve("notes/笔记.md");
    String text = Files.readString(note);
    Files.writeString(root.resolve("notes/another.md"), "The folder does not become empty.\n");
    window.go(new Place.AtDocument("notes/笔记.md", null));
    window.untilPageShows("随手记下的一句话");
    Files.delete(note);
    window.until("a sentence", () -> model().notices().shown().size() > 0);
    assertEquals(List.of("This entry is no longer in the library."), window.labels("notice"));
    assertTrue(window.page().contains("随手记下的一句话"));
    Files.writeString(note, text);
    window.until("no sentence", () -> model().notices().shown().isEmpty());
  }

  @Test
  void atomicSavesAndSlowWritersEndUpWhole() throws Exception {
    Path note = root.resolve("notes/笔记.md");
    window.go(new Place.AtDocument("notes/笔记.md", null));
    window.untilPageShows("随手记下的一句话");
    Path swap = root.resolve("notes/.笔记.md.swp");
    Files.writeString(swap, "# 笔记\n\n编辑器换上的新稿。\n");
    Files.move(swap, note, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    window.untilPageShows("编辑器换上的新稿");
    Files.writeString(note, "# 笔记\n\n");
    for (int part = 0; part < 10; part++) {
      Files.writeString(note, "第 " + part + " 部分慢慢写来。\n\n", StandardOpenOption.APPEND);
      Thread.sleep(120);
    }
    window.untilPageShows("第 9 部分慢慢写来");
    assertTrue(window.page().contains("第 0 部分慢慢写来"));
  }

  @Test
  void aPullOfFiveHundredFilesIsShownAndLeavesThePage() throws Exception {
    String height = readAt("第 41 段", 200);
    Stalls stalls = Driver.onUi(Stalls::new);
    Files.createDirectories(root.resolve(".git"));
    for (int i = 0; i < 500; i++) {
      put("pull/" + i % 20 + "/" + i + ".md", "# Pulled " + i + "\n\nwords of number " + i + "\n");
      Files.writeString(root.resolve(".git/" + i), "object");
    }
    long written = System.nanoTime();
    window.until("all", () -> model().library().overview().get().entries() == 503);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - written);
    LoggerFactory.getLogger(FolderJourneyTest.class)
        .info("shown after {} ms, longest stall {} ms", millis, stalls.longestMillis());
    assertEquals(height, height("第 41 段"));
    assertTrue(
        window.labels("status-bar").stream().anyMatch(label -> label.contains("503 entries")),
        window.labels("status-bar").toString());
  }

  @Test
  void aLibraryThatMovedOpensWhereOneWas() throws Exception {
    window.go(new Place.AtDocument("notes/笔记.md", null));
    window.untilPageShows("随手记下的一句话");
    Driver.onUi(() -> {
      model().flow().marks().readAll(List.of("notes/笔记.md"));
      return window;
    });
    window.until("kept", () -> model().flow().marks().unread("notes/笔记.md") == 0);
    window.close();
    Path moved = folder.resolve("elsewhere/my library");
    Files.createDirectories(moved.getParent());
    Files.move(root, moved);
    Files.move(
        folder.resolve("data/data"),
        Files.createDirectories(folder.resolve("new")).resolve("data"));
    window = Driver.open(moved, folder.resolve("new"), null);
    window.untilPageShows("随手记下的一句话");
    window.until("marks", () -> model().flow().marks().unread("notes/笔记.md") == 0);
    assertEquals(
        new Listing.InDocument("notes/笔记.md"), Driver.onUi(() -> model().list().listing().get()));
  }

  @Test
  void aSearchThatIsOpenFindsWhatIsNew() throws Exception {
    window.press(KeyCode.SLASH);
    window.type("zephyrine");
    window.until("no hit", () -> model().search().answered().get());
    put("notes/新.md", "# 新的一篇\n\n代号 zephyrine 的来历。\n");
    window.until("a hit", () -> window.rowsNow().contains("新的一篇"));
  }

  /** The longest time between two frames. */
  private static final class Stalls extends AnimationTimer {
    private final AtomicLong longest = new AtomicLong();
    private long last;

    Stalls() {
      start();
    }

    @Override
    public void handle(long now) {
      if (last > 0) {
        longest.accumulateAndGet(now - last, Math::max);
      }
      last = now;
    }

    long longestMillis() {
      return TimeUnit.NANOSECONDS.toMillis(longest.get());
    }
  }
}
