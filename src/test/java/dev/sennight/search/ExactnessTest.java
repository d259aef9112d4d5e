package dev.sennight.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Transliterator;
import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.index.IndexException;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.LibraryOpening;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found equals what a scan of all texts finds. */
class ExactnessTest {
  private static final List<String> TERMS =
      List.of(
          "模型",
          "数据",
          "学习",
          "推理",
          "训练",
          "机器",
          "视觉",
          "语言",
          "代码",
          "开源",
          "空间",
          "智能",
          "检测",
          "分割",
          "深度",
          "激光",
          "点云",
          "驾驶",
          "芯片",
          "显卡",
          "手机",
          "游戏",
          "写作",
          "笔记",
          "蒸馏",
          "量化",
          "幻觉",
          "对齐",
          "奖励",
          "注意力",
          "机器人",
          "自动驾驶",
          "强化学习",
          "大语言模型",
          "知识图谱",
          "GPT-4",
          "GPT-4o",
          "Qwen3",
          "H100",
          "M3 Ultra",
          "C++",
          "C#",
          ".NET",
          "3DGS",
          "YOLOv8",
          "DINOv2",
          "Llama 3",
          "RTX 4090",
          "Python",
          "Rust",
          "SLAM",
          "LiDAR",
          "Claude",
          "Obsidian",
          "Node.js",
          "R1",
          "o3",
          "7B",
          "DeepSeek",
          "arXiv");

  private static final Transliterator SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");

  @TempDir private Path folder;

  static Stream<String> terms() {
    return TERMS.stream();
  }

  @Test
  void thereAreSixtyTerms() {
    assertEquals(60, new HashSet<>(TERMS).size());
  }

  @Test
  void ownTextsAreFoundWithoutGapsAndPhrasesWithoutStrangers() throws IndexException {
    SmallLibrary library = new SmallLibrary();
    Random random = new Random(3);
    for (int i = 0; i < 300; i++) {
      library.item("条目第" + i + "号", sentence(random) + "\n" + sentence(random));
    }
    try (EntrySearch search = library.index(folder)) {
      check(search, library.entries());
    }
  }

  private static String sentence(Random random) {
    String[] glue = {"的", "与", " and ", "，", "（", "）", " ", "用", "在", "：", "、", "是", ". ", "/"};
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      text.append(TERMS.get(random.nextInt(TERMS.size())));
      text.append(glue[random.nextInt(glue.length)]);
    }
    return text.toString();
  }

  @Test
  void theCorpusIsFoundWithoutGapsAndPhrasesWithoutStrangers() throws Exception {
    Path corpus =
        Stream.of(
                System.getProperty("sennight.corpus", ""),
                "../shared/corpus",
                "../../shared/corpus")
            .filter(name -> !name.isEmpty())
            .map(name -> Path.of(name, "library"))
            .filter(Files::isDirectory)
            .findFirst()
            .orElse(null);
    Assumptions.assumeTrue(corpus != null, "no corpus: set sennight.corpus");
    LibraryLocation location =
        new LibraryLocation(corpus, folder.resolve("index"), folder.resolve("data"));
    LibraryOpening.Opened opened = (LibraryOpening.Opened) Library.open(location);
    try (Library library = opened.library()) {
      library.index(false, Progress.NONE, CancellationToken.never());
      List<Entry> entries = entries(library);
      try (EntrySearch search = EntrySearch.open(location.indexFolder().resolve("lucene"))) {
        check(search, entries);
      }
    }
  }

  private static List<Entry> entries(Library library) throws LibraryException {
    List<Entry> entries = new ArrayList<>();
    for (EntrySummary summary : library.list(null)) {
      entries.add(library.entry(summary.id()).orElseThrow());
    }
    return entries;
  }

  private static void check(EntrySearch search, List<Entry> entries) throws IndexException {
    Map<EntryId, FoldedOnce> texts = new LinkedHashMap<>();
    entries.forEach(entry -> texts.put(entry.id(), FoldedOnce.of(searched(entry))));
    for (String term : TERMS) {
      Set<EntryId> words = ids(search, term);
      Set<EntryId> phrase = ids(search, '"' + term + '"');
      texts.forEach((id, text) -> {
        boolean expected = holds(text, term);
        String where = term + " in " + text.written().lines().findFirst().orElse("");
        assertTrue(!expected || words.contains(id), () -> "missed: " + where);
        assertEquals(expected, phrase.contains(id), () -> "phrase " + where);
      });
    }
  }

  /** A text with its simplified small letters, made once for all terms. */
  private record FoldedOnce(String written, String low) {
    static FoldedOnce of(String text) {
      return new FoldedOnce(text, SIMPLIFIED.transliterate(text).toLowerCase(Locale.ROOT));
    }
  }

  private static String searched(Entry entry) {
    List<String> texts = new ArrayList<>(List.of(entry.title(), entry.text()));
    texts.addAll(entry.path());
    texts.addAll(entry.summary().tags());
    texts.addAll(entry.aliases());
    return String.join("\n", texts);
  }

  private static Set<EntryId> ids(EntrySearch search, String query) throws IndexException {
    Set<EntryId> ids = new HashSet<>();
    search
        .search(SearchRequest.of(query, 10_000), CancellationToken.never())
        .hits()
        .forEach(hit -> ids.add(hit.id()));
    return ids;
  }

  /**
   * Whether {@code term} stands in {@code text}: anywhere for Han, as a word otherwise. A space
   * stands for words side by side, however they are joined.
   */
  private static boolean holds(FoldedOnce folded, String term) {
    String text = folded.written();
    String low = folded.low();
    if (term.indexOf(' ') >= 0) {
      String loose = term.toLowerCase(Locale.ROOT).replace(" ", "[ _.\\n-]?");
      Matcher matcher = Pattern.compile(loose).matcher(low);
      boolean found = false;
      while (!found && matcher.find()) {
        found = stands(text, matcher.start(), matcher.end());
      }
      return found;
    }
    String wanted = term.toLowerCase(Locale.ROOT);
    for (int at = low.indexOf(wanted); at >= 0; at = low.indexOf(wanted, at + 1)) {
      if (wanted.charAt(0) >= 0x2E80 || stands(text, at, at + wanted.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean stands(String text, int start, int end) {
    return isEdge(text, start) && isEdge(text, end);
  }

  /** Letters and digits change here, or one of the two is neither. */
  private static boolean isEdge(String text, int at) {
    if (at == 0 || at == text.length()) {
      return true;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    boolean rise = Character.isLowerCase(before) && Character.isUpperCase(after);
    boolean fall =
        Character.isUpperCase(before)
            && Character.isUpperCase(after)
            && at + 1 < text.length()
            && Character.isLowerCase(text.charAt(at + 1));
    return rise || fall || isTail(text, at) || kind(before) != kind(after);
  }

  /** The small letter at the end of {@code LLMs}. */
  private static boolean isTail(String text, int at) {
    return at > 1
        && Character.isUpperCase(text.charAt(at - 2))
        && Character.isUpperCase(text.charAt(at - 1))
        && Character.isLowerCase(text.charAt(at))
        && (at + 1 == text.length() || !Character.isLetter(text.charAt(at + 1)));
  }

  private static int kind(char c) {
    if (c >= 0x2E80 || !Character.isLetterOrDigit(c)) {
      return c;
    }
    return Character.isDigit(c) ? 1 : 2;
  }

  @ParameterizedTest
  @MethodSource("terms")
  void theScanItselfFindsATermInASentence(String term) {
    assertTrue(holds(FoldedOnce.of("他们用" + term + "，也说了别的。"), term), term);
  }
}
