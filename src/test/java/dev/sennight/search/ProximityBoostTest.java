package dev.sennight.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.index.IndexException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said in one place comes before what is said here and there. */
class ProximityBoostTest {
  /** Longer than a passage. */
  private static final String OTHER_MATTERS = "今天的天色与昨日相同，窗外无风，路上行人不多，店家照常开门。".repeat(6);

  @TempDir private static Path folder;

  @Test
  void wordsInOnePassageComeBeforeTheSameWordsFarApart() throws IndexException {
    assertFirst("near", "水泵 温控", "拆开水泵看温控。" + OTHER_MATTERS, "拆开水泵看看。" + OTHER_MATTERS + "温控。");
  }

  @Test
  void itHoldsForLatinWords() throws IndexException {
    assertFirst(
        "latin",
        "gripper torque",
        "The gripper reports its torque. " + OTHER_MATTERS,
        "The gripper reports. " + OTHER_MATTERS + " Its torque.");
  }

  private static void assertFirst(String name, String query, String near, String far)
      throws IndexException {
    SmallLibrary library = new SmallLibrary().item("远", far).item("近", near);
    for (int i = 0; i < 20; i++) {
      library.item("别的 " + i, OTHER_MATTERS);
    }
    try (EntrySearch search = library.index(folder.resolve(name))) {
      assertEquals(List.of("近", "远"), library.titles(search, query));
    }
  }
}
