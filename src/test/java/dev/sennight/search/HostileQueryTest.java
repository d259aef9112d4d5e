package dev.sennight.search;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.CpuTime;
import dev.sennight.index.IndexException;
import dev.sennight.model.text.Match;
import dev.sennight.search.query.ExactForm;
import dev.sennight.search.query.ParsedQuery;
import dev.sennight.search.query.QueryField;
import dev.sennight.search.query.QueryNode;
import dev.sennight.search.query.QueryParser;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    "tag:\"",
    "week:2025-W53",
    "week:２０２５－Ｗ１８..",
    "年:二〇二五年第十九周",
    "exact:'",
    "原文：「",
    "AND ",
    "且",
    "ﾃﾞｰﾀ",
    "か\u3099",
    "\u1112\u1161\u11ab",
    "⺠",
    "葛\uDB40\uDD00",
    "\uDB40",
    "👩\u200D💻",
  };

  /** {@link #PIECES} and what else may open, close, join or control. */
  private static final List<String> VOCABULARY = vocabulary();

  private static List<String> vocabulary() {
    List<String> pieces = new ArrayList<>(List.of(PIECES));
    for (int c = 0; c <= 0xFFFF; c++) {
      byte type = (byte) Character.getType(c);
      boolean quotes =
          type == Character.INITIAL_QUOTE_PUNCTUATION || type == Character.FINAL_QUOTE_PUNCTUATION;
      boolean brackets = type == Character.START_PUNCTUATION || type == Character.END_PUNCTUATION;
      boolean controls = type == Character.CONTROL || type == Character.FORMAT;
      boolean dashes = type == Character.DASH_PUNCTUATION;
      if (quotes || brackets || controls || dashes) {
        pieces.add(Character.toString(c));
      }
    }
    for (QueryField field : QueryField.values()) {
      field.names().forEach(name -> pieces.add(name + ":"));
    }
    return pieces;
  }

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
      boolean known = random.nextBoolean();
      text.append(
          known
              ? PIECES[random.nextInt(PIECES.length)]
              : VOCABULARY.get(random.nextInt(VOCABULARY.size())));
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
        List<Match> marked = hit.snippet().matches().stream().map(Match::of).toList();
        assertInside(hit.snippet().text(), marked, query);
      }
      int caret = random.nextInt(query.length() + 1);
      assertNotNull(assertDoesNotThrow(() -> search.complete(query, caret), query));
      String page = text(random);
      assertInside(page, search.matches(query, page), query);
    }
  }

  private static void assertInside(String text, List<Match> ranges, String query) {
    int end = 0;
    for (Match range : ranges) {
      assertTrue(range.start() >= end && range.end() <= text.length(), query);
      assertTrue(range.start() < range.end(), query);
      end = range.end();
    }
  }

  @Test
  void aPhraseIsWrittenOutAsItWasUnderstood() {
    Random random = new Random(20_261_130);
    LocalDate today = LocalDate.of(2026, 2, 20);
    int phrases = 0;
    for (int round = 0; round < 3_000; round++) {
      String query = text(random).substring(1);
      for (QueryNode node : QueryParser.parse(query, today).root().nodes()) {
        if (node instanceof QueryNode.Phrase phrase && !phrase.text().matches("(?s).*[«»].*")) {
          QueryNode.And one = new QueryNode.And(List.of(phrase));
          String written = new ParsedQuery("", one, Set.of(), List.of()).explanation();
          assertEquals(one, QueryParser.parse(written, today).root(), query);
          phrases++;
        }
      }
    }
    assertTrue(phrases > 100, () -> "few phrases to try");
  }

  /** Pieces that are answered slowest of all when they stand again and again. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "空间智能",
        "a ",
        "agent ",
        "的 ",
        "gpt-4 OR ",
        "(",
        ")",
        "(a ",
        "\"",
        "＂",
        "「",
        "「AI ",
        "x",
        "kongjian",
        "-a ",
        "*",
        "智 ",
        ":",
        "a:",
        "exact:a ",
        "-(",
        "NOT ",
        "a-",
        "source:",
        "\u0301",
        "💻"
      })
  void aPieceAMillionTimesIsAnsweredQuickly(String piece) throws Throwable {
    assertQuick(piece.repeat(1_000_000 / piece.length()));
    assertQuick(piece.repeat(1_900 / piece.length()));
  }

  @Test
  void manyDifferentWordsAreAnsweredQuickly() throws Throwable {
    Random random = new Random(4);
    for (String before : List.of("", "exact:", "-", "title:", "\"AI", "source:")) {
      for (String between : List.of(" ", " OR ")) {
        StringBuilder query = new StringBuilder();
        while (query.length() < 100_000) {
          String word = Integer.toString(random.nextInt(1 << 20), 36);
          query.append(before).append("shi".repeat(random.nextInt(3))).append(word);
          query.append(before.startsWith("\"") ? "\"" : "").append(between);
        }
        assertQuick(query.toString());
      }
    }
    assertQuick("source:" + "a".repeat(1_900));
    assertQuick("source:" + "ab*?".repeat(400));
  }

  private static void assertQuick(String query) throws Throwable {
    CpuTime.below(
        5,
        () -> {
          search.search(SearchRequest.of(query, 20), CancellationToken.never());
          search.complete(query, query.length());
          search.matches(query, "空间智能 GPT-4 agent");
          ExactForm.of(query);
        });
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
