package dev.sennight.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.ui.command.Choice;
import dev.sennight.ui.page.SampleLibrary;
import dev.sennight.ui.task.Tasks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentLibrariesTest {
  @TempDir Path folder;

  @AutoClose private final SampleLibrary sample = new SampleLibrary(1, 1);
  private final List<Exception> failures = new ArrayList<>();
  private final RecentLibraries recent = new RecentLibraries(Tasks.inline(), failures::add);

  @Test
  void theFolderOpenedLastComesFirstAndTheOpenOneIsLeftOut() throws Exception {
    Path one = Files.createDirectory(folder.resolve("one"));
    Path two = Files.createDirectory(folder.resolve("two"));
    Path three = Files.createDirectory(folder.resolve("three"));
    recent.opened(sample.library(), one);
    assertEquals(List.of(), recent.folders());
    recent.opened(sample.library(), two);
    recent.opened(sample.library(), three);
    assertEquals(List.of(two, one), recent.folders());
    recent.opened(sample.library(), one);
    assertEquals(List.of(three, two), recent.folders());
    assertEquals(List.of(), failures);
  }

  @Test
  void aFolderThatIsGoneIsNotOffered() throws Exception {
    Path gone = Files.createDirectory(folder.resolve("gone"));
    recent.opened(sample.library(), gone);
    Files.delete(gone);
    recent.opened(sample.library(), folder);
    assertEquals(List.of(), recent.folders());
  }

  @Test
  void theyArePickedByPartOfTheirName() {
    List<Path> opened = new ArrayList<>();
    RecentChoices choices =
        new RecentChoices(
            List.of(Path.of("/home/a/weekly"), Path.of("/home/a/notes")), opened::add);
    assertEquals(2, choices.find("").size());
    List<Choice> found = choices.find("week");
    assertEquals(List.of("weekly"), found.stream().map(Choice::title).toList());
    found.getFirst().action().run();
    assertEquals(List.of(Path.of("/home/a/weekly")), opened);
  }
}
