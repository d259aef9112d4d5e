package dev.sennight.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.search.rank.Alternative;
import dev.sennight.search.rank.EntrySearcher;
import dev.sennight.search.rank.Word;
import dev.sennight.search.rank.Word.Feature;
import dev.sennight.search.rank.WordBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What may stand for the words of a query, written as {@code ROLE weight/cover spelling^weight …};
 * terms side by side are joined by {@code +}, those that leave out a position by {@code ++}.
 */
class WordBuilderTest {
  @TempDir private static Path folder;
  private static DirectoryReader reader;
  private static EntrySearcher view;

  @BeforeAll
  static void index() throws IOException {
    new SmallLibrary()
        .item("电池工厂", "电池工厂换了新的冷却系统，工程师说电解液不够。")
        .item("Battery query", "The battery queries run; models of a modest factory box.")
        .item(
            "OpenLab-7 X1", "The openlab tool and DeepLab share lab code. C++ and .NET, any thing.")
        .card("冷却回路", List.of("Cooling Loop", "CLX"), "水在管里走。")
        .index(folder)
        .close();
    reader = DirectoryReader.open(FSDirectory.open(folder));
    view = new EntrySearcher(reader);
  }

  @AfterAll
  static void close() throws IOException {
    reader.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // one pair is the word, and the glossary knows other names of it
        "电池|WHOLE 1.00/1.00 电池^1.0; OTHER_NAME 0.50/0.00 battery^1.0 续航^1.0",
        "电|WHOLE 1.00/1.00 电*^1.0",
        // more pairs are pieces, together a bonus
        "换了新的|PART 0.30/0.30 换了^1.0; PART 0.30/0.30 了新^1.0; PART 0.15/0.15 新的^1.0;"
            + " WHOLE 0.90/0.00 换了+了新+新的^1.0",
        "液不够换|PART 0.30/0.30 液不^1.0; PART 0.30/0.30 不够^1.0; PART 1.00/1.00 够换^1.0;"
            + " WHOLE 0.90/0.00 液不+不够+够换^1.0",
        // particles and everyday words weigh little
        "的工吗|PART 0.30/0.30 的工^1.0; PART 0.30/0.30 工吗^1.0; WHOLE 0.60/0.00 的工+工吗^1.0",
        "什么工厂|PART 0.15/0.15 什么^1.0; PART 0.30/0.30 么工^1.0; PART 1.00/1.00 工厂^1.0;"
            + " WHOLE 0.90/0.00 什么+么工+工厂^1.0; OTHER_NAME 0.50/0.00 factory^1.0 车间^1.0",
        "之所|WHOLE 0.15/0.15 之所^1.0",
        // a card's other names, in both languages
        "冷却回路|PART 1.00/1.00 冷却^1.0; PART 1.00/1.00 却回^1.0; PART 1.00/1.00 回路^1.0;"
            + " WHOLE 0.90/0.00 冷却+却回+回路^1.0; OTHER_NAME 0.50/0.00 cooling+loop^1.0 clx^1.0",
        "clx|WHOLE 1.00/1.00 clx^1.0 冷却+却回+回路^0.5 cooling+loop^0.5",
        "cooling loop|WHOLE 1.00/1.00 cooling^1.0 散热^0.5 thermal+design^0.5 风扇^0.5"
            + " 冷却+却回+回路^0.5 clx^0.5 冷却^0.6 &"
            + " WHOLE 1.00/1.00 loop^1.0 冷却+却回+回路^0.5 clx^0.5 回路^0.6",
        // forms that the index knows
        "query|WHOLE 1.00/1.00 query^1.0 queries^0.9 查询^0.5",
        "queries|WHOLE 1.00/1.00 queries^1.0 query^0.9 查询^0.5",
        "factories|WHOLE 1.00/1.00 factories^1.0 factory^0.9 工厂^0.6",
        "the|WHOLE 0.15/0.15 the^1.0",
        "what is run|WHOLE 0.15/0.15 what^1.0 pinyin:what*^0.7 pinyin:=what*^0.7 &"
            + " WHOLE 0.15/0.15 is^1.0 pinyin:=is*^0.7 & WHOLE 1.00/1.00 run^1.0",
        // what stands nowhere is completed, corrected, or a sound
        "quer|query: WHOLE 1.00/1.00 quer^1.0 queries^0.7 query^0.7 pinyin:quer*^0.7"
            + " pinyin:=quer*^0.7",
        "battary|battery: WHOLE 1.00/1.00 battary^1.0 battery^0.7 pinyin:battary*^0.7"
            + " pinyin:=battary*^0.7",
        "bettaryq|WHOLE 1.00/1.00 bettaryq^1.0 pinyin:bettaryq*^0.7 pinyin:=bettaryq*^0.7",
        "coolangs|cooling: WHOLE 1.00/1.00 coolangs^1.0 cooling^0.5 pinyin:coolangs*^0.7"
            + " pinyin:=coolangs*^0.7",
        "dcgc|WHOLE 1.00/1.00 dcgc^1.0 pinyin:dcgc*^0.7 pinyin:=dcgc*^0.7",
        "dianjieye|电解液: WHOLE 1.00/1.00 dianjieye^1.0 pinyin:dianjieye*^0.7 电解+解液^0.7",
        "dianchigongchang|电池工厂: WHOLE 1.00/1.00 dianchigongchang^1.0 pinyin:dianchigongchang*^0.7"
            + " 电池+池工+工厂^0.7 电池^0.3 工厂^0.3 池工^0.3",
        "dianchixitong|WHOLE 1.00/1.00 dianchixitong^1.0 pinyin:dianchixitong*^0.7 电池^0.3"
            + " 系统^0.3",
        // joined words and their parts
        "openlab-7|WHOLE 1.00/0.60 openlab+7^1.0; PART 0.30/0.20 openlab^1.0; PART 0.30/0.20 7^1.0",
        "openlab-8|openlab-7: WHOLE 1.00/0.60 openlab+8^1.0 openlab-7^0.7;"
            + " PART 0.30/0.20 openlab^1.0; PART 0.30/0.20 8^1.0",
        "x1|WHOLE 1.00/0.60 x+1^1.0; PART 0.30/0.20 x^1.0; PART 0.30/0.20 1^1.0",
        "C++|WHOLE 1.00/1.00 c++^1.0",
        ".NET|WHOLE 1.00/1.00 .net^1.0",
        // kana and Hangul
        "りんごの冷却|PART 0.50/0.50 りん+んご^1.0; PART 1.00/1.00 冷却^1.0;"
            + " WHOLE 1.50/0.00 りん+んご+ごの+の冷+冷却^1.0",
        "データを使う|PART 1.00/1.00 デー+ータ^1.0; PART 0.60/0.60 使う^1.0 使*^0.4;"
            + " WHOLE 1.50/0.00 デー+ータ+タを+を使+使う^1.0",
        "공장공장|WHOLE 1.00/1.00 공장+장공+공장^1.0 공장++공장^0.9",
        "배터리공장|WHOLE 1.00/1.00 배터+터리+리공+공장^1.0 배터++리공+공장^0.9 배터+터리++공장^0.9",
        "電池の性能|PART 1.00/1.00 电池^1.0; PART 1.00/1.00 性能^1.0;"
            + " WHOLE 1.20/0.00 电池+池の+の性+性能^1.0; OTHER_NAME 0.50/0.00 battery^1.0 续航^1.0;"
            + " OTHER_NAME 0.50/0.00 performance^1.0 性能+能优+优化^1.0",
        "すごい浮橋|PART 0.50/0.50 すご+ごい^1.0; PART 1.00/1.00 浮桥^1.0;"
            + " WHOLE 1.20/0.00 すご+ごい+い浮+浮桥^1.0",
        "ねこ浮橋|PART 0.50/0.50 ねこ^1.0; PART 1.00/1.00 浮桥^1.0; WHOLE 0.90/0.00 ねこ+こ浮+浮桥^1.0",
        "型データ|PART 1.00/1.00 デー+ータ^1.0; WHOLE 0.90/0.00 型デ+デー+ータ^1.0",
        "型あ型|PART 0.60/0.60 型あ^1.0 型*^0.4; WHOLE 0.60/0.00 型あ+あ型^1.0",
        "도구에서|WHOLE 1.00/1.00 도구+구에+에서^1.0 도구^0.9",
        "방법을|WHOLE 0.15/0.15 방법+법을^1.0 방법^0.9",
        "가나다|WHOLE 1.00/1.00 가나+나다^1.0",
        "가나다라마바사아자차카타파|WHOLE 1.00/1.00 가나+나다+다라+라마+마바+바사+사아+아자+자차+차카+카타+타파^1.0",
        // a long run is a sentence: no bonus for the whole of it
        "一二三四五六七八|PART 1.00/1.00 一二^1.0; PART 1.00/1.00 二三^1.0; PART 1.00/1.00 三四^1.0;"
            + " PART 1.00/1.00 四五^1.0; PART 1.00/1.00 五六^1.0; PART 1.00/1.00 六七^1.0;"
            + " PART 1.00/1.00 七八^1.0; WHOLE 2.10/0.00 一二+二三+三四+四五+五六+六七+七八^1.0",
        "一二三四五六七八九|PART 1.00/1.00 一二^1.0; PART 1.00/1.00 二三^1.0; PART 1.00/1.00 三四^1.0;"
            + " PART 1.00/1.00 四五^1.0; PART 1.00/1.00 五六^1.0; PART 1.00/1.00 六七^1.0;"
            + " PART 1.00/1.00 七八^1.0; PART 1.00/1.00 八九^1.0",
        "の|WHOLE 1.00/1.00 の*^1.0",
        "🐕|WHOLE 1.00/1.00 🐕^1.0",
        "run run|WHOLE 1.00/1.00 run^1.0",
      })
  void mayStandFor(String query, String expected) throws IOException {
    assertEquals(expected, describe(new WordBuilder(view).words(query, false)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mode|WHOLE 1.00/1.00 mode^1.0 models^0.7 modest^0.7 pinyin:mode*^0.7 pinyin:=mode*^0.7",
        "batt|WHOLE 1.00/1.00 batt^1.0 battery^0.7 pinyin:batt*^0.7 pinyin:=batt*^0.7",
        "lab|WHOLE 1.00/1.00 lab^1.0 lab-7^0.3",
        "open|WHOLE 1.00/1.00 open^1.0 openlab^0.3 openlab-7^0.3",
        "op|WHOLE 1.00/1.00 op^1.0 pinyin:=op*^0.7",
      })
  void theLastWordMayBeUnfinished(String query, String expected) throws IOException {
    String wanted = describe(new WordBuilder(view).words(query, true));
    assertEquals(expected, wanted);
  }

  @Test
  void onlyAFewUnknownWordsAreGuessedAt() throws IOException {
    String query =
        IntStream.range(0, 24)
            .mapToObj(i -> "batter" + (char) ('a' + i))
            .collect(Collectors.joining(" "));
    List<Word> words = new WordBuilder(view).words(query, false);
    long guessed = words.stream().filter(word -> word.better() != null).count();
    assertEquals(12, guessed);
  }

  private static String describe(List<Word> words) {
    return words.stream().map(WordBuilderTest::describe).collect(Collectors.joining(" & "));
  }

  private static String describe(Word word) {
    String features =
        word.features().stream().map(WordBuilderTest::describe).collect(Collectors.joining("; "));
    return word.better() == null ? features : word.better() + ": " + features;
  }

  private static String describe(Feature feature) {
    String spellings =
        feature.alternatives().stream()
            .map(WordBuilderTest::describe)
            .collect(Collectors.joining(" "));
    return String.format(
        Locale.ROOT,
        "%s %.2f/%.2f %s",
        feature.role(),
        feature.weight(),
        feature.cover(),
        spellings);
  }

  private static String describe(Alternative spelling) {
    StringBuilder text = new StringBuilder();
    text.append(spelling.field().equals("text") ? "" : spelling.field() + ":");
    for (int i = 0; i < spelling.terms().size(); i++) {
      int step = i == 0 ? 0 : spelling.positions().get(i) - spelling.positions().get(i - 1);
      text.append("+".repeat(step)).append(spelling.terms().get(i));
    }
    return text.append(spelling.open() ? "*" : "").append('^').append(spelling.weight()).toString();
  }
}
