package dev.sennight.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.index.IndexException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searching and marking in Korean, Japanese, and text that is written in unusual characters. */
class ScriptsTest {
  private static final SmallLibrary LIBRARY =
      new SmallLibrary()
          .item("한1", "대화형 도구가 나왔다. 형식을 강조하고 화면을 정리한다.")
          .item("한2", "시각 자료와 각도를 재는 법, 청각을 돕는 기기.")
          .item("한3", "기계번역 도구의 품질을 평가한다.")
          .item("한4", "기계 번역을 배우는 사람.")
          .item("日1", "ポインタとクライアントの違い。性能を比べる。")
          .item("日2", "エージェントを作る。りんごを食べる。")
          .item("日3", "AIエージェントの性能を測る使い方。")
          .item("日4", "扱い方と考え方。")
          .item("古1", "半角 ｻｰﾊﾞｰ と ｸﾞﾗﾌ。")
          .item("古2", "か\u3099いと\u3099 と \u1102\u1169\u1110\u1173。")
          .item("古3", "花\uDB40\uDD01園 と sto\u200Brage、pa\u00ADper。")
          .item("古4", "⻢⻋与⻰，⻋⻔。")
          .item("古5", "𝗕𝗼𝗹𝗱 words, 🐕 and 📚.");

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
  @CsvSource({
    "대화강화, ",
    "화면형식, ",
    "시청각을, ",
    "청각을, 한2",
    "청각, 한2",
    "기계번역, 한3 한4",
    "기계 번역, 한3 한4",
    // particles and endings differ
    "번역을, 한3 한4",
    "번역과, 한3 한4",
    "평가하는, 한3",
    "강조했다, 한1",
    "食べた, 日2",
    "エージェントー, 日2 日3",
    "화형, 한1",
    "クライ, 日1",
    "ポイントカード, ",
    "エージェント, 日2 日3",
    "エージェントの性能, 日1 日2 日3",
    "りんごの性能, 日1 日2 日3",
    "りんご, 日2",
    "使い方, 日3",
    "食べる, 日2",
    "サーバー, 古1",
    "ｻｰﾊﾞｰ, 古1",
    "グラフ, 古1",
    "がいど, 古2",
    "か\u3099いと\u3099, 古2",
    "노트, 古2",
    "花園, 古3",
    "花\uDB40\uDD00園, 古3",
    "storage, 古3",
    "paper, 古3",
    "马车与龙, 古4",
    "车门, 古4",
    "bold, 古5",
    "🐕, 古5",
  })
  void finds(String query, String titles) throws IndexException {
    Set<String> expected = titles == null ? Set.of() : Set.of(titles.split(" ", 0));
    assertEquals(new TreeSet<>(expected), new TreeSet<>(LIBRARY.titles(search, query)));
  }

  @ParameterizedTest
  @CsvSource({
    "AIエージェントの評価, ポイントもエージェントも。評価, エージェント|評価",
    "エージェント, クライアントとエージェント, エージェント",
    "使い方, 扱い方と使い方, 使い方",
    "기계번역, 기계 번역과 기계번역과 번역, 기계 번역|기계번역",
    "강화학습, 화학 수업은 강화를 학습, ''",
    "データ, 半角ﾃﾞｰﾀｾﾝﾀｰ, ﾃﾞｰﾀ",
    "ガイド, か\u3099 カ\u3099イト\u3099です, カ\u3099イト\u3099",
    "葛城, 葛\uDB40\uDD00城\uDB40\uDD01へ, 葛\uDB40\uDD00城\uDB40\uDD01",
    "service, a serv\u061Cice b, serv\u061Cice",
    "한글, x \u1112\u1161\u11ab\u1100\u1173\u11af y, \u1112\u1161\u11ab\u1100\u1173\u11af",
    "马车, 有⻢⻋, ⻢⻋",
    "cafe, un cafe\u0301 noir, cafe\u0301",
    "🐕, 📚 of 🐕, 🐕",
    "exact:paper, pa\u00ADper and paper\u200B, paper",
  })
  void marks(String query, String text, String marked) {
    List<String> found =
        search.matches(query, text).stream()
            .map(range -> text.substring(range.start(), range.end()))
            .toList();
    assertEquals(marked.isEmpty() ? List.of() : List.of(marked.split("\\|", 0)), found);
  }

  @ParameterizedTest
  @CsvSource({
    "サーバー, ｻｰﾊﾞｰ",
    "がいど, か\u3099いと\u3099",
    "花園, 花\uDB40\uDD01園",
    "storage, sto\u200Brage"
  })
  void snippetsMarkTheSame(String query, String marked) throws IndexException {
    SearchAnswer.Snippet snippet =
        search
            .search(SearchRequest.of(query, 1), CancellationToken.never())
            .hits()
            .getFirst()
            .snippet();
    List<String> found =
        snippet.matches().stream().map(r -> snippet.text().substring(r.start(), r.end())).toList();
    assertEquals(List.of(marked), found);
  }
}
