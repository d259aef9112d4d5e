package dev.sennight.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.index.IndexException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** English questions for Chinese entries. */
class TranslationTest {
  @TempDir private Path folder;
  private final SmallLibrary library = new SmallLibrary();

  private List<String> found(String query) throws IndexException {
    library.item("塔", "灯塔在海边亮着。").item("园", "动物园里有鸟。").item("泉", "山里有温泉。").item("无", "别的事情。");
    try (EntrySearch search = library.index(folder)) {
      return library.titles(search, query);
    }
  }

  @Test
  void aWordFindsItsTranslation() throws IndexException {
    assertEquals(List.of("塔"), found("lighthouse"));
  }

  @Test
  void aFormOfAWordFindsTheTranslationOfTheWord() throws IndexException {
    assertEquals(List.of("塔"), found("lighthouses"));
  }

  @Test
  void wordsThatMeanSomethingTogetherAreTranslatedTogether() throws IndexException {
    assertEquals(List.of("泉"), found("hot springs"));
  }

  @Test
  void theWordAsTypedComesFirst() throws IndexException {
    library.item("英", "The lighthouse by the sea.");
    assertEquals(List.of("英", "塔"), found("lighthouse"));
  }

  @Test
  void aQueryWithHanIsNotTranslated() throws IndexException {
    assertEquals(List.of("园"), found("lighthouse 动物园"));
  }
}
