package dev.sennight.reliability;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryLocation;
import dev.sennight.search.SearchRequest;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is typed into the search field gets an answer, and soon. */
class QueryFuzzTest {
  private static final int FEW = 1_000;
  private static final long SLOWEST = TimeUnit.SECONDS.toNanos(10);
  private static final List<String> PIECES =
      List.of(
          "model",
          "空间智能",
          "智",
          "a",
          "\"",
          "“",
          "”",
          "„",
          "＂",
          "「",
          "』",
          "«",
          "‹",
          "'",
          "agent agent agent",
          "的 的 的",
          "-",
          "--",
          "OR",
          "AND",
          "NOT",
          "(",
          ")",
          "((",
          "title:",
          "tag:",
          "标题:",
          "from:",
          "after:2025",
          "before:99999-99-99",
          "year:-1",
          "year:",
          "week:2025-W99",
          "has:",
          "has:image",
          "kind:card",
          "kind:none",
          "source:*",
          "*",
          "?",
          "~",
          "^",
          "/",
          "/(a+)+$/",
          "\\",
          "[",
          "]",
          "{",
          "}",
          "[a TO b]",
          "+",
          "&&",
          "||",
          "!",
          ":",
          "::",
          "\u0000",
          "\u202e",
          "\u200b",
          "\ud83d",
          "😀",
          "\n",
          "\t",
          "　",
          "ﬁ",
          "ß",
          "İ",
          "e\u0301",
          "GPT-5.1",
          "C++",
          ".NET",
          "kjzn",
          "kongjian",
          "%",
          "'",
          ";DROP TABLE entries",
          "0x",
          "1e999");

  @TempDir Path parent;

  @Test
  void everyQueryIsAnswered() throws Exception {
    Path root = parent.resolve("library");
    new MadeLibrary(root, 9).write(6);
    LibraryLocation location =
        new LibraryLocation(root, parent.resolve("index"), parent.resolve("data"));
    int queries = Integer.getInteger("sennight.fuzz", FEW);
    Random random = new Random(queries == FEW ? 1 : System.nanoTime());
    try (Library library = LibraryView.open(location)) {
      LibraryView.index(library);
      for (int tried = 0; tried < queries; tried++) {
        ask(library, query(random, tried));
      }
    }
  }

  private static String query(Random random, int tried) {
    StringBuilder query = new StringBuilder();
    int pieces = 1 + random.nextInt(tried % 200 == 0 ? 2_000 : 12);
    for (int i = 0; i < pieces; i++) {
      query.append(PIECES.get(random.nextInt(PIECES.size())));
      query.append(random.nextInt(3) == 0 ? "" : " ");
    }
    return query.toString();
  }

  private static void ask(Library library, String query) throws Exception {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    try {
      library.search(SearchRequest.of(query, 20), CancellationToken.never());
      library.searching().matches(query, "model 空间智能 title:x \"a\" (b)");
    } catch (RuntimeException | java.io.IOException e) {
      throw new AssertionError("the query <" + query + "> fails", e);
    }
    long worked = threads.getCurrentThreadCpuTime() - start;
    assertTrue(worked < SLOWEST, () -> "slow: <" + query + ">");
  }
}
