package dev.sennight.library.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.EntryId;
import dev.sennight.parse.Corpus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClippingsTest {
  @Test
  void koreadersJsonIsRead() throws IOException {
    String json =
        """
        {"documents": [{"title": "2025", "entries": [
          {"text": "端侧模型", "note": "好", "chapter": "小模型的春天", "time": 1746440625},
          {"text": " ", "chapter": "x"}]}]}
        """;
    Instant made = Instant.parse("2025-05-05T10:23:45Z");
    assertEquals(
        List.of(new Clipping("2025", "小模型的春天", "端侧模型", "好", made)), ClippingsFile.read(json));
  }

  @Test
  void koreadersLuaIsRead() throws IOException {
    String lua =
        """
        return {
            ["annotations"] = {
                [1] = {
                    ["chapter"] = "一章",
                    ["datetime"] = "2025-05-05 10:23:45",
                    ["note"] = "a \\\\"note\\\\"",
                    ["text"] = "first\\\\
        second",
                },
            },
            ["doc_props"] = {
                ["title"] = "The Book",
            },
        }
        """;
    Instant made = Instant.parse("2025-05-05T10:23:45Z");
    assertEquals(
        List.of(new Clipping("The Book", "一章", "first\nsecond", "a \"note\"", made)),
        ClippingsFile.read(lua.replace("\\\\", "\\")));
  }

  @Test
  void chineseKindlesAreRead() throws IOException {
    String text =
        """
        七夜周报
        - 您在位置 #170-72的标注 | 添加于 2026年1月5日星期一 上午10:23:45

        一段话
        ==========
        七夜周报
        - 您在位置 #172 的笔记 | 添加于 2026年1月5日星期一 上午10:24:00

        想法
        ==========
        七夜周报
        - 您在位置 #180 的书签 | 添加于 2026年1月5日星期一 上午10:25:00


        ==========
        """;
    assertEquals(List.of(new Clipping("七夜周报", "", "一段话", "想法", null)), ClippingsFile.read(text));
  }

  @Test
  void whatIsNoFileOfClippingsIsRefused() {
    assertThrows(IOException.class, () -> ClippingsFile.read("some words"));
  }

  @Test
  void aFewWordsThatStandInTwoEntriesAreOfNeither() {
    PassageFinder finder = new PassageFinder();
    finder.add(new EntryId("a"), "One", "Issue", "机器人，很多话。");
    finder.add(new EntryId("b"), "Two", "Issue", "另一些机器人。");
    assertEquals(Optional.empty(), finder.find(new Clipping("Issue", "", "机器人", "", null)));
    assertEquals(
        new EntryId("b"),
        finder.find(new Clipping("Issue", "Two", "机器人", "", null)).orElseThrow().entry());
  }

  /** As devices do: lines broken anywhere, ligatures, a cut word or an ellipsis at an end. */
  @Test
  void simulatedClippingsLandOnTheirPassages() throws IOException {
    int right = simulate(Path.of("digests"), 500);
    assertTrue(right >= 490, "right " + right + " of 500");
  }

  @Test
  void soDoThoseOfTheCorpus() throws IOException {
    int right = simulate(Corpus.folder().resolve("library"), 500);
    assertTrue(right >= 490, "right " + right + " of 500");
  }

  private static int simulate(Path folder, int count) throws IOException {
    List<String> texts = EditedHighlights.texts(folder);
    PassageFinder finder = new PassageFinder();
    for (int i = 0; i < texts.size(); i++) {
      finder.add(new EntryId("e" + i), "Title " + i, issue(i), texts.get(i));
    }
    EditedHighlights passages = new EditedHighlights(texts, 23);
    Random random = new Random(23);
    int right = 0;
    for (int i = 0; i < count; ) {
      EditedHighlights.Passage passage = passages.passage();
      String quote = passage.quote();
      if (quote.length() < 12) {
        continue;
      }
      i++;
      Clipping clipping =
          new Clipping(issue(texts.indexOf(passage.text())), "", onDevice(quote, random), "", null);
      right +=
          finder
                  .find(clipping)
                  .map(found -> found.text().substring(found.range().start(), found.range().end()))
                  .filter(there -> isSame(there, quote))
                  .isPresent()
              ? 1
              : 0;
    }
    return right;
  }

  /** A book is an issue of a hundred entries. */
  private static String issue(int entry) {
    return "Issue " + entry / 100;
  }

  private static boolean isSame(String there, String quote) {
    String folded = new ComparedText(there).folded;
    String whole = new ComparedText(quote).folded;
    return whole.contains(folded) && folded.length() >= whole.length() * 0.7
        || new ApproximateSearch(whole).distance(folded) <= 4;
  }

  private static String onDevice(String quote, Random random) {
    StringBuilder out = new StringBuilder();
    int cut = random.nextInt(3) == 0 ? Math.min(2, quote.length() / 10) : 0;
    for (char c : quote.substring(0, quote.length() - cut).toCharArray()) {
      out.append(random.nextInt(30) == 0 ? "\n" : "").append(c);
    }
    String text = out.toString().replace("fi", "ﬁ").replace("fl", "ﬂ");
    return cut > 0 && random.nextBoolean() ? text + "…" : text;
  }
}
