package dev.sennight.search;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.index.IndexException;
import dev.sennight.model.TextRange;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is typed is answered, quickly. */
class HostileQueryTest {
  private static final String[] PIECES = {
    "空",
    "间智能",
    "a",
    "gpt",
    "GPT-4",
    "4",
    ".",
    "-",
    "+",
    "#",
    "'",
    "’",
    " ",
    " ",
    "\n",
    "，",
    "“",
    "”",
    "\"",
    "\uD83D",
    "\uDE42",
    "🙂",
    "𠮷",
    "é",
    "\u0301",
    "が",
    "한",
    "\u200B",
    "\u0000",
    "(",
    ")",
    ":",
    "title:",
    "年:",
    "year:2025",
    "OR",
    " OR ",
    "NOT ",
    "-(",
    "*",
    "?",
    "\\",
    "^",
    "~",
    "|",
    "&&",
    "week:99",
    "has:image",
    "source:*.?\\",
    "kind:",
    "kongjian",
    "zhineng",
    "xyzzyx",
    "last-4-weeks",
    "year:9999-99",
    "from:..",
    "tag:\""
  };

  @TempDir private static Path folder;
  private static EntrySearch search;

  @BeforeAll
  static void index() throws IndexException {
    SmallLibrary library = new SmallLibrary();
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      library.item("条目 " + text(random), "空间智能 GPT-4 " + text(random), 1 + i % 52, "标签");
    }
    search = library.index(folder);
  }

  @AfterAll
  static void close() throws IndexException {
    search.close();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder("x");
    int count = random.nextInt(20);
    for (int i = 0; i < count; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  /** Pairs of characters that are read alike make very many chains, of which none goes on. */
  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void longPinyinIsAnswered(@TempDir Path apart) throws IndexException {
    String shi = "是时事十使市式世师史室实识";
    StringBuilder pairs = new StringBuilder();
    for (int i = 0; i < shi.length() * shi.length(); i++) {
      pairs.append(shi.charAt(i / shi.length())).append(shi.charAt(i % shi.length()));
    }
    SmallLibrary library = new SmallLibrary().item("诗", pairs.toString()).item("灯", "电灯");
    try (EntrySearch one = library.index(apart)) {
      for (String word :
          List.of("shi".repeat(11) + "deng", "an".repeat(36) + "q", "a".repeat(1_500))) {
        one.search(SearchRequest.of(word, 5), CancellationToken.never());
      }
    }
  }

  @Test
  void anythingIsAnswered() throws IndexException {
    long seed = 20_260_220;
    Random random = new Random(seed);
    for (int round = 0; round < 1_500; round++) {
      String query = text(random).substring(1);
      SearchAnswer answer =
          assertDoesNotThrow(
              () -> search.search(SearchRequest.of(query, 5), CancellationToken.never()),
              () -> "seed " + seed + ": " + query);
      for (SearchAnswer.Hit hit : answer.hits()) {
        assertInside(hit.snippet().text(), hit.snippet().matches(), query);
      }
      int caret = random.nextInt(query.length() + 1);
      assertNotNull(assertDoesNotThrow(() -> search.complete(query, caret), query));
      String page = text(random);
      assertInside(page, search.matches(query, page), query);
    }
  }

  private static void assertInside(String text, List<TextRange> ranges, String query) {
    int end = 0;
    for (TextRange range : ranges) {
      assertTrue(range.start() >= end && range.end() <= text.length(), query);
      assertTrue(range.length() > 0, query);
      end = range.end();
    }
  }

  @Test
  void veryLongQueriesAreAnsweredQuickly() {
    for (String piece :
        new String[] {"空间智能", "a ", "gpt-4 OR ", "(", "\"", "x", "kongjian", "-a ", "*", "智 "}) {
      String query = piece.repeat(10_000 / piece.length());
      assertTimeout(
          Duration.ofSeconds(5),
          () -> search.search(SearchRequest.of(query, 5), CancellationToken.never()),
          piece);
    }
  }

  @Test
  void aLongWordIsFoundByItsBeginningAndSoAreItsNeighbours(@TempDir Path apart)
      throws IndexException {
    String token = "eyjhbgcioijiuzi1nisinr5cci6ikpxvcj9".repeat(1_200);
    SmallLibrary library = new SmallLibrary().item("Token", "before " + token + " after");
    try (EntrySearch found = library.index(apart)) {
      for (String query :
          List.of("before", "after", token.substring(0, 12), token.substring(0, 300), token)) {
        assertEquals(List.of("Token"), library.titles(found, query), query);
      }
      assertEquals(List.of(), library.titles(found, "\"before after\""));
    }
  }
}
