package dev.sennight.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.index.EntryIndexWriter;
import dev.sennight.index.IndexException;
import dev.sennight.model.EntryId;
import dev.sennight.model.text.TextRange;
import dev.sennight.search.SearchRequest.FacetField;
import dev.sennight.search.SearchRequest.Sort;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntrySearchTest {
  private static final SmallLibrary LIBRARY =
      new SmallLibrary()
          .item("空间智能的下一步", "研究者认为空间智能会改变家用机器人。", 11, "空间智能", "机器人")
          .item("城市空间与智能交通", "公共空间里的智能红绿灯，和空间规划一起设计。", 12)
          .item("Git 的其他参考资料", "这里收集Git的其他参考资料，尤其是变基。", 13, "git")
          .item("GPT-5.1 上手", "新的 GPT-5.1 比 GPT-4 便宜，C++ 写得更好。", 14)
          .item("Qwen3-235B-A22B 评测", "在 H100 上跑 3DGS 渲染，也试了 TPUv4。", 15)
          .item("C# 与 .NET 的十年", "从 ASP.NET 到如今的 .NET 平台。", 16)
          .item("Anthropic 的新研究", "Anthropic 讲他们怎样看懂模型内部的电路。", 17)
          .item("倒水的机械手", "没见过的杯子，机器人常常抓不住：摩擦与形状都要重新估计。", 18)
          .item("繁體中文的資訊檢索", "檢索系統要把繁體和簡體當成一樣的字。", 19)
          .item("Agents everywhere", "An agent plans, calls tools and checks its results.", 20)
          .item("咖啡机的拆解", "一台旧咖啡机里的水泵与温控。", 21)
          .card("智能体", List.of("Agent", "AI Agent"), "能感知、计划并行动的程序。")
          .card("空间智能", List.of("Spatial Intelligence"), "理解三维世界的能力。");

  @TempDir private static Path folder;
  private static EntrySearch search;

  @BeforeAll
  static void index() throws IndexException {
    search = LIBRARY.index(folder);
  }

  @AfterAll
  static void close() throws IndexException {
    search.close();
  }

  /** Characters that do not show part no word, in a text or in a query. */
  @ParameterizedTest
  @ValueSource(
      chars = {
        '\u200b', '\u200c', '\u200d', '\u200e', '\u202e', '\u2060', '\u2066', '\ufeff', '\u00ad'
      })
  void zeroWidthAndDirectionCharactersHideNoWord(char hidden, @TempDir Path apart)
      throws IndexException {
    String text = "水%s母与 jelly%sfish".replace("%s", String.valueOf(hidden));
    try (EntrySearch one = new SmallLibrary().item("海", text, 1).index(apart)) {
      for (String query :
          List.of("水母", "jellyfish", "水" + hidden + "母", "\"jelly" + hidden + "fish\"")) {
        assertEquals(
            1,
            one.search(SearchRequest.of(query, 5), CancellationToken.never()).hits().size(),
            query);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "空间智能|空间智能",
        "空间 智能 交通|城市空间与智能交通",
        "git 参考资料|Git 的其他参考资料",
        "其他|Git 的其他参考资料",
        "GPT-5.1|GPT-5.1 上手",
        "gpt 5.1|GPT-5.1 上手",
        "qwen3|Qwen3-235B-A22B 评测",
        "A22B|Qwen3-235B-A22B 评测",
        "H100|Qwen3-235B-A22B 评测",
        "tpu|Qwen3-235B-A22B 评测",
        "3dgs|Qwen3-235B-A22B 评测",
        "C++|GPT-5.1 上手",
        "C#|C# 与 .NET 的十年",
        ".net|C# 与 .NET 的十年",
        "Anthropc|Anthropic 的新研究",
        "Antrhopic|Anthropic 的新研究",
        "anthro|Anthropic 的新研究",
        "kafeiji|咖啡机的拆解",
        "kfj|咖啡机的拆解",
        "zixunjiansuo|繁體中文的資訊檢索",
        "检索系统|繁體中文的資訊檢索",
        "檢索系統|繁體中文的資訊檢索",
        "为什么机器人在没见过的杯子前会抓不住|倒水的机械手",
        "agent|智能体",
        "spatial intelligence|空间智能",
        "ｇｐｔ－５．１|GPT-5.1 上手",
        "泵|咖啡机的拆解",
        "\"水泵与温控\"|咖啡机的拆解",
        "咖啡机 OR 不存在的词|咖啡机的拆解",
        "年:2025 标题:咖啡机|咖啡机的拆解",
        "tag:git|Git 的其他参考资料",
        "kind:card 智能体|智能体",
        "week:2025-W21|咖啡机的拆解",
        "周:16|C# 与 .NET 的十年",
        "source:example.org 咖啡|咖啡机的拆解",
        "series:周报 变基|Git 的其他参考资料",
        "topic:软件 变基|Git 的其他参考资料",
        "(咖啡机 OR 机械手) -摩擦|咖啡机的拆解",
      })
  void findsFirst(String query, String title) throws IndexException {
    List<String> titles = LIBRARY.titles(search, query);
    assertFalse(titles.isEmpty(), "nothing for " + query);
    assertEquals(title, titles.getFirst(), () -> query + " gave " + titles);
  }

  @Test
  void aSentenceWantsSomethingOfEachOfItsParts() throws IndexException {
    SmallLibrary library =
        new SmallLibrary()
            .item("甲", "温控、水泵、拆解、清洗、保养，样样都说到。")
            .item("乙", "水泵、清洗、保养，还有咖啡、烘焙，都说到。")
            .item("丙", "烘焙面包，顺手煮一壶茶。")
            .item("丁", "咖啡馆里的旧书，风也好。");
    for (int i = 0; i < 26; i++) {
      library.item("别的 " + i, "这里说的是另一件事，与前几篇无关。");
    }
    try (EntrySearch one = library.index(folder.resolve("parts"))) {
      List<String> titles = library.titles(one, "温控水泵拆解清洗保养，咖啡豆烘焙");
      assertEquals("乙", titles.getFirst(), titles::toString);
    }
  }

  @Test
  void aPhraseIsFoundAsItStands() throws IndexException {
    assertEquals(Set.of("空间智能", "空间智能的下一步"), Set.copyOf(LIBRARY.titles(search, "\"空间智能\"")));
    assertEquals(List.of(), LIBRARY.titles(search, "\"智能空间\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"!!!\" 咖啡机",
        "咖啡机 -\"!!!\"",
        "title:\"——\" 咖啡机",
        "(\"…\" OR 咖啡机)",
        "(咖啡机 & 水泵) OR xyzzy"
      })
  void signsAloneAreLeftOut(String query) throws IndexException {
    assertEquals(List.of("咖啡机的拆解"), LIBRARY.titles(search, query).subList(0, 1));
  }

  @Test
  void aPhraseOfSignsIsNoted() throws IndexException {
    SearchRequest request = SearchRequest.of("\"!!!\" 咖啡机", 5);
    assertEquals(
        List.of("!!!"),
        search.search(request, CancellationToken.never()).notes().getFirst().about());
  }

  @Test
  void exactWordsAreFoundAsTheyAreWritten() throws IndexException {
    assertEquals(List.of("繁體中文的資訊檢索"), LIBRARY.titles(search, "exact:檢索"));
    assertEquals(List.of(), LIBRARY.titles(search, "exact:检索"));
    assertEquals(List.of("Agents everywhere"), LIBRARY.titles(search, "原文:agent"));
    assertEquals(List.of("智能体"), LIBRARY.titles(search, "exact:\"AI Agent\""));
    assertEquals(List.of(), LIBRARY.titles(search, "exact:\"ai agent\""));
    assertEquals(List.of("C# 与 .NET 的十年"), LIBRARY.titles(search, ".net -exact:.net"));
  }

  @Test
  void whatIsExcludedIsGone() throws IndexException {
    assertFalse(LIBRARY.titles(search, "空间 -交通").contains("城市空间与智能交通"));
  }

  @Test
  void aCardComesBeforeEntriesThatOnlyMentionIt() throws IndexException {
    assertEquals("智能体", LIBRARY.titles(search, "Agent").getFirst());
    assertEquals("Agents everywhere", LIBRARY.titles(search, "agent").get(1));
  }

  @Test
  void whatWasDeletedDoesNotDecideWhatIsFound() throws IndexException {
    Path index = folder.resolve("deleted");
    SmallLibrary library =
        new SmallLibrary().item("一", "量子 芯片 卫星 火箭 电池 钙钛矿 激光 雷达 无人机").item("二", "只说雷达");
    for (int i = 0; i < 20; i++) {
      library.item("别的", "说的是别的"); // Lucene merges a segment away that has lost too much
    }
    library.index(index).close();
    try (EntryIndexWriter writer = EntryIndexWriter.open(index)) {
      writer.remove("file-0.md");
      writer.prepare(2);
      writer.commit();
    }
    try (EntrySearch one = EntrySearch.open(index)) {
      assertEquals(List.of("二"), library.titles(one, "量子 芯片 卫星 火箭 电池 钙钛矿 激光 雷达 无人机"));
    }
  }

  @Test
  void snippetsAreShortAndMarked() throws IndexException {
    String filler = "这一段说的是别的事情，和所问的没有关系。".repeat(40);
    SmallLibrary library = new SmallLibrary().item("长文", filler + "只有这里提到飞秒激光的原理。" + filler);
    try (EntrySearch one = library.index(folder.resolve("snippets"))) {
      SearchAnswer.Snippet snippet =
          one.search(SearchRequest.of("飞秒激光", 1), CancellationToken.never())
              .hits()
              .getFirst()
              .snippet();
      assertTrue(snippet.text().length() <= 160, () -> snippet.text().length() + " characters");
      TextRange match = snippet.matches().getFirst();
      assertEquals("飞秒激光", snippet.text().substring(match.start(), match.end()));
      assertEquals(1, snippet.matches().size());
    }
  }

  @Test
  void marksWholeWordsWhereTheyStandAndPiecesWhereTheyDoNot() {
    assertEquals(List.of("空间智能"), marked("空间智能", "空间很大，空间智能很新，智能也是。"));
    assertEquals(List.of("空间", "智能"), marked("空间智能", "空间很大，智能也是。"));
    assertEquals(List.of("GPT-5.1"), marked("gpt-5.1", "GPT-4 和 GPT-5.1"));
    assertEquals(List.of("資訊檢索"), marked("资讯检索", "談資訊檢索的書"));
    assertEquals(List.of("泵"), marked("泵", "水泵与温控"));
  }

  private static List<String> marked(String query, String text) {
    return search.matches(query, text).stream()
        .map(range -> text.substring(range.start(), range.end()))
        .toList();
  }

  @Test
  void facetsCountAllMatchesAndKeepTheChoicesOfTheirOwnField() throws IndexException {
    SearchRequest request =
        new SearchRequest("空间", 0, 10, Sort.RELEVANCE, Map.of(FacetField.KIND, Set.of("card")));
    SearchAnswer answer = search.search(request, CancellationToken.never());
    assertEquals(1, answer.total());
    SearchAnswer.Facet kinds =
        answer.facets().stream()
            .filter(f -> f.field() == FacetField.KIND)
            .findFirst()
            .orElseThrow();
    assertEquals(2, kinds.counts().size());
  }

  @Test
  void hitsAreCountedByWeek() throws IndexException {
    SearchAnswer answer = search.search(SearchRequest.of("空间", 10), CancellationToken.never());
    assertEquals(
        List.of(new SearchAnswer.WeekCount(2025, 11, 1), new SearchAnswer.WeekCount(2025, 12, 1)),
        answer.weeks());
  }

  @Test
  void sortsByTime() throws IndexException {
    SearchRequest newest = new SearchRequest("tag:git OR 空间", 0, 10, Sort.NEWEST, Map.of());
    assertEquals("Git 的其他参考资料", LIBRARY.titles(search, newest).getFirst());
    SearchRequest oldest = new SearchRequest("tag:git OR 空间", 0, 10, Sort.OLDEST, Map.of());
    assertEquals("空间智能的下一步", LIBRARY.titles(search, oldest).getFirst());
  }

  @Test
  void suggestsAWordThatStandsInTheIndex() throws IndexException {
    SearchAnswer answer =
        search.search(SearchRequest.of("Anthropc 电路", 5), CancellationToken.never());
    assertEquals("anthropic 电路", answer.suggestion());
    assertFalse(answer.notes().isEmpty());
  }

  @Test
  void suggestsThePlainWordsWhenAFilterLeavesNothing() throws IndexException {
    SearchAnswer answer =
        search.search(SearchRequest.of("咖啡机 year:1999", 5), CancellationToken.never());
    assertEquals(0, answer.total());
    assertEquals("咖啡机", answer.suggestion());
  }

  @Test
  void completesFieldsAndValues() throws IndexException {
    assertTrue(search.complete("ti", 2).stream().anyMatch(c -> c.text().equals("title:")));
    assertTrue(search.complete("空间 tag:gi", 9).stream().anyMatch(c -> c.text().equals("git")));
    assertTrue(search.complete("标", 1).stream().anyMatch(c -> c.text().equals("标题:")));
  }

  @Test
  void relatedEntriesShareRareTerms() throws IndexException {
    List<EntryId> related = search.related(new EntryId("000000000000"), 3);
    assertNotNull(related);
    assertEquals("空间智能", LIBRARY.title(related.getFirst()));
  }

  @Test
  void hitsAreShownBeforeTheRestIsCounted() throws IndexException {
    List<SearchAnswer.Hit> first = new ArrayList<>();
    SearchAnswer answer =
        search.search(SearchRequest.of("空间", 2), CancellationToken.never(), first::addAll);
    assertEquals(answer.hits(), first);
  }

  @Test
  void aCancelledSearchEndsAndSaysItIsNotWhole() throws IndexException {
    CancellationToken.Source cancelled = CancellationToken.create();
    cancelled.cancel();
    assertFalse(search.search(SearchRequest.of("空间", 2), cancelled).exact());
  }
}
