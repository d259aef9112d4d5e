package dev.sennight.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportVerbTest {
  @TempDir Path folder;
  private ScriptRuns runs;

  @BeforeEach
  void writesALibrary() throws IOException {
    runs = new ScriptRuns(folder);
    runs.write(
        "weekly/2025W19/README.md",
        """
        # 2025 年第 19 周读报

        ## 专题

        ### 公式与 <标签>

        行内 $a^2 + b^2 = c^2$ 与[[小模型的春天]]、[[不存在]]、[网](https://例子.测试/路径?a=1&b=2)。

        $$\\sum_{i=1}^n i$$

        | 甲 | 乙 |
        |---|---|
        | 1 | 2 |

        - [x] 做了
        - ![图](missing.png) 与 ![远](https://example.org/x.png)

        #### 小节

        > [!note] 题
        > 引文[^1]

        [^1]: 脚注
        """);
  }

  private Path export(String format, String what, String name) {
    Path out = folder.resolve(name);
    ScriptRuns.Run run = runs.run("export", format, what, out.toString());
    assertEquals(0, run.code(), run.messages());
    return out;
  }

  static Map<String, String> files(Path epub) throws IOException {
    Map<String, String> files = new HashMap<>();
    try (InputStream in = Files.newInputStream(epub);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (files.isEmpty()) {
          assertEquals("mimetype", entry.getName());
          assertEquals(ZipEntry.STORED, entry.getMethod());
        }
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  /** Every file of the book is XML, listed, and all it refers to is there. */
  static void assertWhole(Map<String, String> files) throws Exception {
    String opf = Objects.requireNonNull(files.get("book/package.opf"));
    Set<String> listed =
        new TreeSet<>(Set.of("mimetype", "META-INF/container.xml", "book/package.opf"));
    all("href=\"([^\"]+)\"", opf).forEach(href -> listed.add("book/" + href));
    assertEquals(listed, new TreeSet<>(files.keySet()));
    for (Map.Entry<String, String> file : files.entrySet()) {
      String name = file.getKey();
      String text = file.getValue();
      if (!name.endsWith("xhtml")) {
        continue;
      }
      DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      for (String to : all("(?:href|src)=\"([^\"]+)\"", text)) {
        String target = to.contains("#") ? to.substring(0, to.indexOf('#')) : to;
        String id = to.contains("#") ? to.substring(to.indexOf('#') + 1) : "";
        if (to.startsWith("http")) {
          continue;
        }
        String there = target.isEmpty() ? text : files.get("book/" + target);
        assertTrue(there != null && (id.isEmpty() || there.contains("id=\"" + id + "\"")), to);
      }
      boolean math = text.contains("<math ");
      String item = all("(<item [^>]*href=\"" + name.substring(5) + "\"[^>]*>)", opf).getFirst();
      assertEquals(math, item.contains("mathml"), name);
    }
  }

  private static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(m -> m.group(1)).toList();
  }

  @Test
  void aYearBecomesABookWhoseLinksLeadFromChapterToChapter() throws Exception {
    Map<String, String> files = files(export("epub", "2025", "year.epub"));
    assertWhole(files);
    String chapter =
        files.values().stream()
            .filter(text -> text.contains("<title>公式与"))
            .findFirst()
            .orElseThrow();
    Matcher link = Pattern.compile("href=\"(entry-\\d+.xhtml)\">小模型的春天").matcher(chapter);
    assertTrue(link.find(), chapter);
    assertTrue(Objects.requireNonNull(files.get("book/" + link.group(1))).contains("端侧模型跑进了手机"));
    assertFalse(chapter.contains("sennight:"), chapter);
    assertTrue(chapter.contains("&lt;标签&gt;") && chapter.contains("xn--"), chapter);
    assertTrue(Objects.requireNonNull(files.get("book/nav.xhtml")).contains("2025-W19"));
    assertTrue(
        Objects.requireNonNull(files.get("book/package.opf")).contains("<dc:language>zh-Hans<"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025", "weekly/2025W18/README.md", "端侧智能", "all"})
  void theSameEntriesGiveTheSameBytes(String what) throws Exception {
    byte[] first = Files.readAllBytes(export("epub", what, "first.epub"));
    assertArrayEquals(first, Files.readAllBytes(export("epub", what, "second.epub")));
    assertWhole(files(folder.resolve("first.epub")));
  }

  @Test
  void whatIsNotThereIsSaid() {
    ScriptRuns.Run run = runs.run("export", "epub", "zzqqxx", folder.resolve("no.epub").toString());
    assertEquals(1, run.code());
    assertFalse(Files.exists(folder.resolve("no.epub")));
    assertEquals(1, runs.run("export", "epub", "starred", "no.epub").code());
  }

  @Test
  void cardsBecomeNotesWhoseIdsStay() throws Exception {
    String notes = Files.readString(export("anki", "all", "notes.txt"));
    List<String> lines = notes.lines().filter(line -> !line.startsWith("#")).toList();
    assertEquals(2, lines.size(), notes);
    String[] definition = lines.getFirst().split("\t", -1);
    assertEquals("端侧智能", definition[1]);
    assertEquals("让模型在设备上运行。", definition[2]);
    assertTrue(definition[0].endsWith("-definition") && definition[3].equals("sennight"), notes);
    assertEquals("端侧智能", lines.getLast().split("\t", -1)[2]);
    runs.write(
        "cards/deck.md", "---\ntype: cards\n---\n# 小卡组\n\n## 端侧智能\n\n> 智能就在手边\n\n改过的\"定义\"。\n");
    runs.run("index");
    String later = Files.readString(export("anki", "all", "later.txt"));
    assertTrue(later.contains(definition[0] + "\t端侧智能\t改过的&quot;定义&quot;。"), later);
  }
}
