package dev.sennight.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.index.IndexException;
import dev.sennight.model.text.Match;
import dev.sennight.search.query.ParsedQuery;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  private static List<String> searched(SearchAnswer answer) {
    return answer.explanation().also().stream()
        .map(each -> each.word() + ": " + String.join(", ", each.also()))
        .toList();
  }

  @Test
  void otherNamesAreMarkedAsSuch() throws IndexException {
    library.item("塔", "灯塔在海边亮着。");
    try (EntrySearch search = library.index(folder)) {
      assertEquals(
          List.of(new Match(0, 2, true), new Match(3, 13, false)),
          search.matches("lighthouse", "灯塔是lighthouse。"));
    }
  }

  @Test
  void whatIsSearchedBeyondTheTypedWordsIsSaidAndCanBeTakenAway() throws IndexException {
    library.item("塔", "灯塔在海边亮着。").item("泵", "厨房坏了。").item("英", "A kitchen and kitchens.");
    try (EntrySearch search = library.index(folder)) {
      SearchAnswer all = answer(search, "lighthouse kitchen");
      assertEquals(List.of("lighthouse: 灯塔", "kitchen: kitchens, 厨房"), searched(all));
      assertEquals(3, all.total());
      String less = ParsedQuery.without("lighthouse kitchen", "厨房");
      assertEquals("lighthouse kitchen -also:厨房", less);
      assertEquals(List.of("lighthouse: 灯塔", "kitchen: kitchens"), searched(answer(search, less)));
      assertEquals(2, answer(search, less).total());
      SearchAnswer none = answer(search, ParsedQuery.without("lighthouse kitchen", "*"));
      assertEquals(List.of(), searched(none));
      assertEquals(1, none.total());
      assertEquals("lighthouse kitchen -also:*", none.explanation().query());
    }
  }

  /** Wherever it was written: what is taken away is no part of what must match. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "lighthouse -also:灯塔",
        "-also:灯塔 lighthouse",
        "lighthouse OR -also:灯塔",
        "(lighthouse -also:灯塔)",
        "(lighthouse -also:灯塔",
        "zebra OR lighthouse -also:灯塔"
      })
  void whatIsTakenAwayCountsWhereverItIsWritten(String query) throws IndexException {
    library.item("塔", "灯塔在海边亮着。").item("英", "The lighthouse by the sea.");
    assertEquals(List.of("英"), found(query));
  }

  @Test
  void aWordThatIsTakenAwayMayHaveSpacesAndAWordThatIsNotThereDoesNothing() throws IndexException {
    library.card("冷却回路", List.of("Cooling Loop"), "水在管里走。").item("英", "See the cooling loop.");
    try (EntrySearch search = library.index(folder)) {
      String less = ParsedQuery.without("冷却回路", "cooling loop");
      assertEquals("冷却回路 -also:\"cooling loop\"", less);
      assertEquals(1, search.count(SearchRequest.of(ParsedQuery.without("英", "x"), 1)));
      assertEquals(List.of("冷却回路: cooling loop"), searched(answer(search, "冷却回路")).subList(0, 1));
      assertEquals(List.of(), searched(answer(search, less)));
    }
  }

  private static SearchAnswer answer(EntrySearch search, String query) throws IndexException {
    return search.search(SearchRequest.of(query, 10), CancellationToken.never());
  }
}
