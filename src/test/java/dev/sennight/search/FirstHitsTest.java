package dev.sennight.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.index.IndexException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A screen of hits is handed out before the others, and before anything is counted. */
class FirstHitsTest {
  @TempDir private static Path folder;
  private static EntrySearch search;

  @BeforeAll
  static void index() throws IndexException {
    SmallLibrary library = new SmallLibrary();
    for (int i = 0; i < 50; i++) {
      library.item("条目第" + i + "号", "豆子".repeat(1 + i % 7), 1 + i % 20);
    }
    search = library.index(folder);
  }

  @AfterAll
  static void close() throws IndexException {
    search.close();
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "5, 0, 5", "20, 0, 20", "21, 0, 20", "200, 0, 20", "200, 40, 10"})
  void comeBeforeTheRest(int limit, int offset, int expected) throws IndexException {
    SearchRequest request =
        new SearchRequest("豆子", offset, limit, SearchRequest.Sort.RELEVANCE, java.util.Map.of());
    List<List<SearchAnswer.Hit>> pieces = new ArrayList<>();
    SearchAnswer whole = search.search(request, CancellationToken.never(), pieces::add);
    assertEquals(expected, pieces.getFirst().size());
    assertEquals(
        whole.hits(), pieces.stream().flatMap(List::stream).toList(), "all, each handed out once");
    assertEquals(whole.hits().size() > expected ? 2 : 1, pieces.size());
    assertEquals(Math.min(limit, 50 - offset), whole.hits().size());
    assertEquals(50, whole.total());
    assertFalse(whole.facets().isEmpty() || whole.weeks().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"10, 10", "200, 20"})
  void areThereBeforeAnythingIsCounted(int limit, int most) throws IndexException {
    CancellationToken.Source cancel = CancellationToken.create();
    SearchAnswer stopped =
        search.search(SearchRequest.of("豆子", limit), cancel, hits -> cancel.cancel());
    assertEquals(most, stopped.hits().size(), "most passages were not cut yet");
    assertEquals(List.of(), stopped.facets(), "facets were not counted yet");
    assertEquals(List.of(), stopped.weeks(), "weeks were not counted yet");
    assertFalse(stopped.exact());
  }
}
