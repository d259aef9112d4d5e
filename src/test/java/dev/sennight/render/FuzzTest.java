package dev.sennight.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.library.StoredDocuments;
import dev.sennight.model.LinkLookup;
import dev.sennight.model.ParsedDocument;
import dev.sennight.model.ParsedEntry;
import dev.sennight.model.Resolution;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.LinkForm;
import dev.sennight.model.text.PlainText;
import dev.sennight.parse.DocumentParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From bytes to page and to both stores with documents that nobody would write: it never throws,
 * never hangs, shows every character that the entry's text has, and writes nothing outside of the
 * vocabulary. The long form runs as long as one likes: {@code mvn test -Dtest=FuzzTest
 * -Dsennight.fuzz=3600}, with other documents each time; {@code -Dsennight.corpus=DIR} makes real
 * ones the beginning.
 */
class FuzzTest {
  /** Documents that are tried in any case, and at least. */
  private static final int LEAST = 2_000;

  /** Documents that are taken to both stores together. */
  private static final int TOGETHER = 500;

  @TempDir Path folder;

  private static final int LONGEST_SEED = 40_000;
  private static final long SLOWEST = TimeUnit.SECONDS.toNanos(20);
  private static final PageStyle STYLE = PageStyle.standard(PageStyle.Theme.LIGHT);
  private static final PageRenderer RENDERER = new PageRenderer();
  private static final DocumentParser PARSER = new DocumentParser();

  private static final LinkLookup LINKS =
      new LinkLookup() {
        @Override
        public Resolution resolve(LinkForm form, String target) {
          return switch (target.length() % 3) {
            case 0 -> new Resolution.Web(target);
            case 1 -> new Resolution.Unresolved(target);
            default -> new Resolution.Attachment(Resolution.How.PATH, target);
          };
        }

        @Override
        public List<Block> embedded(String target) {
          return List.of();
        }
      };

  @Test
  void nothingThatCanBeWrittenDoesHarm() throws Exception {
    int seconds = Integer.getInteger("sennight.fuzz", 0);
    long seed = seconds == 0 ? 42 : System.nanoTime();
    Random random = new Random(seed);
    Mutation mutation = new Mutation(random);
    List<String> seeds = seeds(seconds > 0);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    int tried = 0;
    List<String> together = new ArrayList<>();
    while (tried < LEAST || System.nanoTime() < end) {
      String text = mutation.of(seeds.get(random.nextInt(seeds.size())));
      tried++;
      String trouble = trouble(text);
      if (trouble != null) {
        String small = Mutation.shrunk(text, less -> trouble(less) != null);
        throw new AssertionError(
            "seed %d, try %d: %s%nsmallest: %s"
                .formatted(seed, tried, trouble(small), visible(small)));
      }
      together.add(text);
      if (together.size() == TOGETHER) {
        StoredDocuments.check(folder, together);
        together.clear();
      }
    }
    org.slf4j.LoggerFactory.getLogger(FuzzTest.class)
        .info("{} documents in {} s from {} seeds", tried, seconds, seeds.size());
  }

  @Test
  void whatWasFoundOnceIsNotFoundAgain() {
    List<String> found =
        List.of(
            "[^1]:[^1]:^[^]",
            "A[^1]\n\n[^1]:[^1]:[^1]: x\n",
            "A[^1]\n\n[^1]: a\n[^1]:[^1]: b ^[c]\n",
            "[a](http://" + "\u0430".repeat(1_001) + "/)");
    for (String text : found) {
      assertEquals("", Objects.requireNonNullElse(trouble(text), ""), text);
    }
  }

  /** Java source for {@code text}. */
  private static String visible(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(
          c >= ' ' && c < 127 && c != '"' ? String.valueOf(c) : "\\u%04x".formatted((int) c));
    }
    return out.append('"').toString();
  }

  /** What is wrong with {@code text}; null when nothing is. Deep documents need a deep stack. */
  private static @Nullable String trouble(String text) {
    List<String> trouble = new ArrayList<>();
    Thread thread = new Thread(null, () -> check(text, trouble), "fuzz", 64L << 20);
    thread.setDaemon(true);
    thread.start();
    try {
      if (!thread.join(java.time.Duration.ofNanos(SLOWEST))) {
        return "it takes too long";
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return trouble.isEmpty() ? null : trouble.getFirst();
  }

  @SuppressWarnings("IllegalCatch") // whatever is thrown is what is looked for
  private static void check(String text, List<String> trouble) {
    try {
      check(PARSER.parse("weekly/2025W18.md", text.getBytes(StandardCharsets.UTF_8)));
    } catch (Throwable e) {
      StackTraceElement at = e.getStackTrace().length == 0 ? null : e.getStackTrace()[0];
      trouble.add(e + " at " + at);
    }
  }

  private static void check(ParsedDocument document) {
    for (ParsedEntry entry : document.entries()) {
      Page.Part part =
          new Page.Part("e", entry.title(), 2, null, "a.md", entry.body(), List.of(), LINKS);
      Page page =
          new Page(
              entry.title(),
              List.of(),
              null,
              entry.facts().sources(),
              entry.facts().tags(),
              List.of(part),
              null,
              null,
              List.of());
      String html = RENDERER.render(page, STYLE).document();
      HtmlReading reading = HtmlReading.ofDocument(html);
      reading.links().forEach(link -> assertNotNull(PageAddress.parse(link), link));
      // A formula's source is its text, but what shows is the formula.
      if (!entry.body().toString().contains("Formula[")) {
        assertShown(PlainText.of(entry.body()), HtmlReading.ofMain(html).text());
      }
      assertEquals(PlainText.of(entry.body()), entry.text());
    }
  }

  private static void assertShown(String text, String shown) {
    Map<Integer, Integer> missing = counts(text);
    counts(shown).forEach((c, n) -> missing.merge(c, -n, Integer::sum));
    missing.forEach((c, n) -> assertTrue(n <= 0, "%d of U+%04X do not show".formatted(n, c)));
  }

  /** How often each character stands; without spaces and what is not to be seen. */
  private static Map<Integer, Integer> counts(String text) {
    Map<Integer, Integer> counts = new HashMap<>();
    text.codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .filter(c -> Character.getType(c) != Character.FORMAT && !Character.isISOControl(c))
        .filter(c -> c != 0xFFFD && Character.getType(c) != Character.SURROGATE)
        .forEach(c -> counts.merge(c, 1, Integer::sum));
    return counts;
  }

  private static List<String> seeds(boolean real) throws Exception {
    List<String> seeds = new ArrayList<>();
    for (String name : List.of("blocks.md", "dialect.md", "clip.md")) {
      try (var in = DocumentParser.class.getResourceAsStream(name)) {
        if (in != null) {
          seeds.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    seeds.add(
        "# 第 18 周\n\n## 专题\n\n### 一\n\n正文 **粗** [链接](https://a.b/c) [[名|名]]\n\n1、[题](x)\n2、二\n");
    seeds.add("---\ntitle: [a, *b]\ntags: &a [x]\ndate: 2025-01-01\n---\n# T\n\ntext ^id\n");
    seeds.add(
        "---\ntype: cards\n---\n# D\n\n## C\n\n> motto\n\ntext\n\n### Propositions\n\n- A. x\n");
    seeds.add(
        IntStream.range(0, 9)
                .mapToObj(i -> "l" + i + ": &l" + i + " [*l" + (i - 1) + "]\n")
                .reduce("---\n", String::concat)
            + "---\ntext\n");
    String corpus = System.getProperty("sennight.corpus");
    if (real && corpus != null) {
      seeds.addAll(realOnes(Path.of(corpus)));
    }
    return seeds;
  }

  private static List<String> realOnes(Path corpus) throws IOException {
    List<String> real = new ArrayList<>();
    try (Stream<Path> files = Files.walk(corpus)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(md|markdown|txt)")).toList()) {
        if (Files.size(file) < LONGEST_SEED) {
          real.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        }
      }
    }
    return real;
  }
}
