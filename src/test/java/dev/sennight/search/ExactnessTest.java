package dev.sennight.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.index.IndexException;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.LibraryOpening;
import dev.sennight.library.update.IndexRun;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** What people also type, and what is easily cut wrong. */
  private static final List<String> ODD =
      List.of(
          "GPT-5.1",
          "GPT-5",
          "Qwen3-235B-A22B",
          "Qwen3-235B",
          "A22B",
          "node.js",
          "Vue.js",
          "a16z",
          "3D高斯",
          "3D",
          "4o",
          "GPT",
          "Git",
          "C",
          "猫",
          "光",
          "的",
          "の",
          "机器人的",
          "模型在",
          "ＧＰＴ",
          "Ｃ＋＋",
          "３Ｄ",
          "機器人",
          "語言模型",
          "資料庫",
          "🚀",
          "🤖",
          "café",
          "naïve",
          "F1",
          "Wi-Fi",
          "AT&T",
          "R&D",
          "F#",
          "I/O",
          "TCP/IP",
          "CI/CD",
          "v2.0",
          "1.5",
          "10万",
          "2025年",
          "AI时代",
          "用AI",
          "LLM",
          "LLMs",
          "OpenAI",
          "YouTube",
          "GitHub",
          "Hub",
          "don't",
          "state-of-the-art",
          "zero-shot",
          "k8s",
          "x86_64",
          "utf-8",
          "i18n",
          "Hugging Face",
          "Claude Code");

  /** More than any library here has entries. */
  private static final int MOST_HITS = 20_000;

  @TempDir private Path folder;

  static Stream<String> terms() {
    return Stream.concat(TERMS.stream(), ODD.stream());
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

  @Test
  void phrasesAreJoinedAsTheyAreWritten() throws IndexException {
    SmallLibrary library = new SmallLibrary();
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      library.item("条目第" + i + "号", sentence(random));
    }
    try (EntrySearch search = library.index(folder.resolve("joined"))) {
      for (int i = 0; i + 6 < TERMS.size(); i += 6) {
        List<String> some = TERMS.subList(i, i + 6);
        Set<EntryId> any = new HashSet<>();
        Set<EntryId> all = ids(search, '"' + some.getFirst() + '"');
        for (String term : some) {
          any.addAll(ids(search, '"' + term + '"'));
        }
        all.retainAll(ids(search, '"' + some.get(1) + '"'));
        assertEquals(any, ids(search, '"' + String.join("\" OR \"", some) + '"'));
        assertEquals(all, ids(search, "\"%s\" \"%s\"".formatted(some.getFirst(), some.get(1))));
      }
    }
  }

  private static String sentence(Random random) {
    String[] glue = {"的", "与", " and ", "，", "（", "）", " ", "用", "在", "：", "、", "是", ". ", "/"};
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      List<String> from = random.nextInt(4) == 0 ? ODD : TERMS;
      text.append(from.get(random.nextInt(from.size())));
      text.append(glue[random.nextInt(glue.length)]);
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"library", "others/mlpapers", "others/lwkd"})
  void theCorpusIsFoundWithoutGapsAndPhrasesWithoutStrangers(String family) throws Exception {
    Path corpus =
        Stream.of(
                System.getProperty("sennight.corpus", ""),
                "../shared/corpus",
                "../../shared/corpus")
            .filter(name -> !name.isEmpty())
            .map(Path::of)
            .filter(Files::isDirectory)
            .findFirst()
            .orElse(null);
    Assumptions.assumeTrue(corpus != null, "no corpus: set sennight.corpus");
    LibraryLocation location =
        new LibraryLocation(
            corpus.resolve(family), folder.resolve("index"), folder.resolve("data"));
    LibraryOpening.Opened opened = (LibraryOpening.Opened) Library.open(location);
    try (Library library = opened.library()) {
      library.index(IndexRun.Mode.UPDATE, Progress.NONE, CancellationToken.never());
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
    Map<EntryId, TextScan> texts = new LinkedHashMap<>();
    entries.forEach(entry -> texts.put(entry.id(), TextScan.of(searched(entry))));
    List<String> wrong = new ArrayList<>();
    for (String term : terms().toList()) {
      Set<EntryId> words = ids(search, term);
      Set<EntryId> phrase = ids(search, '"' + term + '"');
      texts.forEach((id, text) -> {
        boolean expected = text.holds(term);
        if (expected && !words.contains(id)) {
          wrong.add("missed: " + text.around(term));
        }
        if (expected != phrase.contains(id)) {
          wrong.add("phrase %s: %s".formatted(expected ? "missed" : "stray", text.around(term)));
        }
      });
    }
    assertTrue(wrong.isEmpty(), () -> wrong.size() + " wrong:\n" + String.join("\n", wrong));
  }

  private static String searched(Entry entry) {
    List<String> texts = new ArrayList<>(List.of(entry.title(), entry.text()));
    texts.addAll(entry.path());
    texts.addAll(entry.summary().facts().tags());
    texts.addAll(entry.details().aliases());
    return String.join("\n", texts);
  }

  private static Set<EntryId> ids(EntrySearch search, String query) throws IndexException {
    Set<EntryId> ids = new HashSet<>();
    search
        .search(SearchRequest.of(query, MOST_HITS), CancellationToken.never())
        .hits()
        .forEach(hit -> ids.add(hit.id()));
    return ids;
  }

  @ParameterizedTest
  @MethodSource("terms")
  void theScanItselfFindsATermInASentence(String term) {
    assertTrue(TextScan.of("他们用" + term + "，也说了别的。").holds(term), term);
  }
}
