package dev.sennight.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.index.IndexException;
import dev.sennight.model.text.Match;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code exact:} finds and marks words as they are written, and no other form of them. */
class ExactSearchTest {
  private static final SmallLibrary LIBRARY =
      new SmallLibrary()
          .item("A loud word", "He wrote GIT in capitals, and Gitter besides.", 3, "Versioning")
          .item("A plain word", "She types git, Git and ＧＩＴ all day.", 4)
          .item("Coffee", "At the café, not the cafe\u0301.", 5)
          .item("Without an accent", "The cafe round the corner.", 6, "檢索", "\"Quoted\\Tag\"")
          .item("一個標籤", "资讯检索与其他。Arrows -> and more.", 7, "versioning");

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
        "exact:git|A plain word",
        "exact:Git|A plain word",
        "exact:GIT|A loud word",
        "exact:ＧＩＴ|A plain word",
        "exact:café|Coffee",
        "exact:cafe|Without an accent",
        "exact:檢索|Without an accent",
        "exact:检索|一個標籤",
        "exact:Versioning|A loud word",
        "exact:versioning|一個標籤",
        "exact:VERSIONING|",
        "exact:->|一個標籤",
        "原文:软件与开发|A loud word,A plain word,Coffee,Without an accent,一個標籤",
        "原文:軟件|",
        "exact:推荐 exact:GIT|A loud word",
        "exact:Quoted\\Tag|Without an accent",
        "-exact:推荐|",
        "exact:GIT OR exact:café|A loud word,Coffee",
      })
  void matches(String query, String titles) throws IndexException {
    Set<String> expected = titles == null ? Set.of() : Set.of(titles.split(",", 0));
    assertEquals(new TreeSet<>(expected), new TreeSet<>(LIBRARY.titles(search, query)));
  }

  @ParameterizedTest
  @CsvSource({
    "exact:git, 'git', 10",
    "exact:Git, 'Git', 15",
    "exact:ＧＩＴ, 'ＧＩＴ', 23",
  })
  void marksOnlyWhatIsWrittenSo(String query, String words, int start) throws IndexException {
    String text = "She types git, Git and ＧＩＴ all day. Gitter.";
    assertEquals(
        List.of(new Match(start, start + words.length(), false)), search.matches(query, text));
    SearchAnswer.Snippet snippet =
        search
            .search(SearchRequest.of(query, 10), CancellationToken.never())
            .hits()
            .getFirst()
            .snippet();
    assertEquals(
        List.of(words),
        snippet.matches().stream()
            .map(range -> snippet.text().substring(range.start(), range.end()))
            .toList());
  }

  @Test
  void otherWordsOfTheQueryAreMarkedInEveryForm() {
    assertEquals(
        List.of(new Match(0, 3, false), new Match(8, 11, false)),
        search.matches("exact:Git DAY", "Git git day"));
  }

  @Test
  void aRareCharacterIsMarkedWhole() {
    String rare = Character.toString(0x20BB7);
    assertEquals(List.of(new Match(1, 3, false)), search.matches(rare, "在" + rare + "野家"));
    assertEquals(
        List.of(new Match(1, 3, false)), search.matches("exact:" + rare, "在" + rare + "野家"));
  }

  @Test
  void noOtherSpellingIsProposedForWhatIsExact() throws IndexException {
    SearchAnswer answer =
        search.search(SearchRequest.of("exact:Gti", 10), CancellationToken.never());
    assertEquals(List.of(), answer.notes());
    assertEquals(0, answer.total());
  }

  @Test
  void theFoldedWordsAreOfferedWhereOnlyTheyHaveHits() throws IndexException {
    SearchAnswer answer =
        search.search(SearchRequest.of("exact:gIT", 10), CancellationToken.never());
    assertEquals(0, answer.total());
    assertEquals("gIT", answer.suggestion());
  }

  @Test
  void asksWhetherItIsStillWantedBetweenTexts() throws IndexException {
    SmallLibrary library = new SmallLibrary();
    for (int i = 0; i < 50; i++) {
      library.item("Number " + i, "git and more of it.");
    }
    library.index(folder.resolve("many")).close();
    CancellationToken.Source cancel = CancellationToken.create();
    List<String> asked = new ArrayList<>();
    Unindexed labels =
        written -> {
          asked.add(written);
          cancel.cancel();
          return Map.of();
        };
    try (EntrySearch one = EntrySearch.open(folder.resolve("many"), labels)) {
      SearchAnswer answer = one.search(SearchRequest.of("exact:git OR exact:Git", 10), cancel);
      assertEquals(List.of("Git"), asked, "the labels were read once");
      assertTrue(answer.total() < 50, "what came after the labels was left unread");
      assertEquals(List.of(), answer.facets());
    }
  }
}
