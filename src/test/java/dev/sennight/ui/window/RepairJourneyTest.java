package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.EntryId;
import dev.sennight.model.EntryMark;
import dev.sennight.store.Backups;
import dev.sennight.store.PersonalStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Button;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was damaged is whole again when the window opens, and one sentence says so. */
class RepairJourneyTest {
  private static final EntryId BACKED_UP = new EntryId("starred-before-the-backup");
  private static final EntryId LATER = new EntryId("starred-after-it");

  @TempDir Path folder;

  @BeforeEach
  void writeLibrary() throws IOException {
    Path root = Files.createDirectories(folder.resolve("library"));
    Files.writeString(root.resolve("一.md"), "# 一\n\n第一篇笔记的正文。\n");
  }

  private Driver open() throws Exception {
    Driver window = Driver.open(folder.resolve("library"), folder.resolve("data"), null);
    window.untilPageShows("第一篇笔记");
    return window;
  }

  private static List<String> said(Driver window) throws Exception {
    window.until("a sentence", () -> window.window().model().notices().shown().size() > 0);
    return window.labels("notice").stream().filter(words -> words.length() > 20).toList();
  }

  private void spoil(String file) throws IOException {
    Path path = folder.resolve("data").resolve(file);
    byte[] bytes = Files.readAllBytes(path);
    Arrays.fill(bytes, (byte) 0x5a);
    Files.write(path, bytes);
  }

  @Test
  void derivedDataIsBuiltAnewAndSaidInOneSentence() throws Exception {
    open().close();
    spoil("index/library.db");
    try (Driver window = open()) {
      assertEquals(
          List.of(
              "The database of this library was damaged and has been rebuilt from its"
                  + " documents."),
          said(window));
      assertEquals(1, window.rows().size());
    }
    try (Driver window = open()) {
      assertEquals(List.of(), Driver.onUi(() -> window.window().model().notices().shown()));
    }
  }

  @Test
  void aSpoiltSearchIndexIsBuiltAnewAndSaidInOneSentence() throws Exception {
    open().close();
    try (var files = Files.newDirectoryStream(folder.resolve("data/index/lucene"), "_*")) {
      for (Path file : files) {
        spoil("index/lucene/" + file.getFileName());
      }
    }
    try (Driver window = open()) {
      assertEquals(List.of("The search index was unusable and has been rebuilt."), said(window));
    }
  }

  private void star(EntryId entry) throws IOException {
    try (PersonalStore store = PersonalStore.open(folder.resolve("data/data/personal.db"))) {
      store.marks().set(EntryMark.STARRED, List.of(entry), true, Instant.now());
    }
  }

  private void damagePersonalData() throws Exception {
    open().close();
    star(BACKED_UP);
    new Backups(folder.resolve("data/data/personal.db"), Clock.systemUTC()).make();
    star(LATER);
    Path file = folder.resolve("data/data/personal.db");
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 0, 100, (byte) 0);
    Files.write(file, bytes);
  }

  private static boolean starred(Driver window, EntryId entry) throws Exception {
    return Driver.onUi(() -> window.window().model().flow().marks().isStarred(entry));
  }

  private static void fire(Driver window, String words) throws Exception {
    Driver.onUi(() -> {
      window.window().scene().getRoot().lookupAll(".notice .button").stream()
          .map(Button.class::cast)
          .filter(
              button -> words.equals(button.getText()) || words.equals(button.getAccessibleText()))
          .findFirst()
          .orElseThrow()
          .fire();
      return words;
    });
  }

  @Test
  void aDamagedPersonalDatabaseIsRescuedAndItsBackupOffered() throws Exception {
    damagePersonalData();
    try (Driver window = open()) {
      List<String> sentences = said(window);
      assertEquals(1, sentences.size(), sentences.toString());
      assertTrue(sentences.getFirst().contains("the backup personal-"), sentences.toString());
      assertTrue(starred(window, BACKED_UP) && starred(window, LATER), "all came back");
      fire(window, "Use the backup only");
      window.until(
          "the backup",
          () -> window.labelsNow("notice").toString().contains("Restored from the backup"));
      window.until("its marks", () -> !window.window().model().flow().marks().isStarred(LATER));
      assertTrue(starred(window, BACKED_UP));
    }
    try (Driver window = open()) {
      assertTrue(starred(window, BACKED_UP));
      assertFalse(starred(window, LATER));
      assertEquals(List.of(), Driver.onUi(() -> window.window().model().notices().shown()));
    }
  }

  @Test
  void theSentenceComesAgainUntilItIsClosed() throws Exception {
    damagePersonalData();
    open().close();
    try (Driver window = open()) {
      assertEquals(1, said(window).size());
      fire(window, "Close");
      window.until("no sentence", () -> window.window().model().notices().shown().isEmpty());
    }
    try (Driver window = open()) {
      assertEquals(List.of(), Driver.onUi(() -> window.window().model().notices().shown()));
      assertTrue(starred(window, LATER));
    }
  }
}
