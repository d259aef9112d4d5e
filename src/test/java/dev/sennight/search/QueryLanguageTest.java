package dev.sennight.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.index.IndexException;
import dev.sennight.search.SearchRequest.FacetField;
import dev.sennight.search.SearchRequest.Sort;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the user can write into the search box, in both languages, and what comes back with it. */
class QueryLanguageTest {
  private static final SmallLibrary LIBRARY =
      new SmallLibrary()
          .item("豆子的烘焙", "浅烘保留果酸，深烘更苦。", 3, "咖啡")
          .item("磨豆机怎么挑", "锥刀与平刀，各有各的粗细。", 4, "咖啡", "器具")
          .item("Planning a kitchen", "She planned the shelves; plans were drawn twice.", 5, "厨房")
          .item("Claude the waiter", "Claude pours the coffee. No cloud, no claudication.", 6)
          .item("茶与器具", "盖碗、茶海，和一把老壶。", 7, "器具")
          .card("手冲", List.of("Pour Over"), "热水绕圈浇在豆粉上。");

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "标签:咖啡|豆子的烘焙,磨豆机怎么挑",
        "标签:咖啡 非 标签:器具|豆子的烘焙",
        "标题:茶 或 标题:豆子|豆子的烘焙,茶与器具",
        "（标签:器具 且 标签:咖啡）|磨豆机怎么挑",
        "类型:卡片|手冲",
        "含:标签 系列:周报 周:7|茶与器具",
        "年:2025年1月|豆子的烘焙,磨豆机怎么挑,Planning a kitchen",
        "年:2025年第6周|Claude the waiter",
        "周:2025-W03..2025-W04|豆子的烘焙,磨豆机怎么挑",
        "自:2025-W06|Claude the waiter,茶与器具",
        "之后:2025-W06|茶与器具",
        "早于:2025-W04|豆子的烘焙",
        "year:2024|",
        "截至:2025-W04 (标签:咖啡 或 标签:器具 或 类型:卡片)|豆子的烘焙,磨豆机怎么挑,手冲",
        "as-of:2025-01-19 类型:条目|豆子的烘焙",
        "-as-of:2025-W06|茶与器具",
        "planning|Planning a kitchen",
        "plan|Planning a kitchen",
        "claude|Claude the waiter",
        "“各有各的”|磨豆机怎么挑",
        "\"pour over\"|手冲",
        "rjykf section:推荐 tag:厨房|Planning a kitchen",
        "shouchong|手冲",
      })
  void matches(String query, String titles) throws IndexException {
    Set<String> expected = titles == null ? Set.of() : Set.of(titles.split(",", 0));
    assertEquals(new TreeSet<>(expected), new TreeSet<>(LIBRARY.titles(search, query)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "week:2025-W53|末",
        "周:２０２５－Ｗ５３|末",
        "周:53|末",
        "week:2025-W52..2025-W53|前,末",
        "week:2026-W01|",
        "date:2025-12-29..2026-01-04|末",
        "has:week -week:2025-W53|前",
      })
  void weeksAreThoseThatAreListed(String query, String titles) throws IndexException {
    SmallLibrary library =
        new SmallLibrary().item("前", "甲", 52).item("末", "乙", 53).card("卡", List.of(), "丙");
    try (EntrySearch one = library.index(folder.resolve("weeks" + query.hashCode()))) {
      Set<String> expected = titles == null ? Set.of() : Set.of(titles.split(",", 0));
      assertEquals(expected, Set.copyOf(library.titles(one, query)));
    }
  }

  @Test
  void everyFacetIsCounted() throws IndexException {
    SearchAnswer answer = answer("豆 OR 器具 OR kitchen");
    Map<FacetField, String> most =
        answer.facets().stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    SearchAnswer.Facet::field,
                    facet ->
                        facet.counts().getFirst().value()
                            + " "
                            + facet.counts().getFirst().count()));
    assertEquals(
        Map.of(
            FacetField.YEAR, "2025 4",
            FacetField.SERIES, "周报 4",
            FacetField.TOPIC, "软件与开发 4",
            FacetField.KIND, "item 4",
            FacetField.SOURCE, "example.org 5",
            FacetField.TAG, "咖啡 2"),
        most);
  }

  @Test
  void aSavedSearchCountsWhatTheSearchFinds() throws IndexException {
    for (String query : List.of("豆", "标签:器具", "kitchen -plans", "nowhere")) {
      SearchRequest request = SearchRequest.of(query, 0);
      assertEquals(LIBRARY.titles(search, query).size(), search.count(request), query);
    }
    SearchRequest narrowed =
        new SearchRequest("豆", 0, 0, Sort.RELEVANCE, Map.of(FacetField.KIND, Set.of("card")));
    assertEquals(1, search.count(narrowed));
  }

  @ParameterizedTest
  @CsvSource({
    "标, 标题:",
    "类型:ca, card",
    "has:im, image",
    "年:20, 2025",
    "date:last-4, last-4-weeks",
    "周:2025-w0, 2025-W07"
  })
  void completes(String typed, String proposal) throws IndexException {
    assertTrue(
        search.complete(typed, typed.length()).stream()
            .map(Completion::text)
            .anyMatch(proposal::equals),
        () -> typed + " gave no " + proposal);
  }

  @Test
  void weeksAreProposedNewestFirst() throws IndexException {
    assertEquals(
        List.of("2025-W07 1", "2025-W06 1", "2025-W05 1", "2025-W04 1", "2025-W03 1"),
        search.complete("week:2025", 9).stream().map(c -> c.text() + " " + c.count()).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "claudee, claude",
    "title:claudee, title:claude",
    "标签:没有 豆子, 豆子",
    "\"豆子 茶海\", 豆子 茶海",
    "\"claudee 没有\", claude 没有",
    "标题:没有, ",
    "豆子, ",
    "title:İİİİ claudee, İİİİ claude",
  })
  void proposesOnlyWhatHasHits(String query, @Nullable String proposal) throws IndexException {
    assertEquals(proposal, answer(query).suggestion());
    assertTrue(proposal == null || answer(proposal).total() > 0);
  }

  @Test
  void aLongTitleDoesNotBeatAShortOneThatIsTheQuery() throws IndexException {
    SmallLibrary library =
        new SmallLibrary()
            .item("从磨豆机、手冲壶到滤纸：一个人的厨房里到底需要多少种器具与多大的台面", "清单很长。")
            .item("手冲壶", "一把好壶出水要稳。");
    try (EntrySearch one = library.index(folder.resolve("titles"))) {
      assertEquals("手冲壶", library.titles(one, "手冲壶").getFirst());
    }
  }

  private static SearchAnswer answer(String query) throws IndexException {
    return search.search(SearchRequest.of(query, 10), CancellationToken.never());
  }
}
