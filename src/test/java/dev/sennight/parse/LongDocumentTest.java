package dev.sennight.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.DocumentKind;
import dev.sennight.model.ParsedDocument;
import dev.sennight.model.ParsedEntry;
import dev.sennight.model.text.Block;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Documents beyond two million characters are parsed in pieces. */
class LongDocumentTest {
  private static final int SECTIONS = 12_000;
  private static final int LINES = 10;
  private final DocumentParser parser = new DocumentParser();

  @Test
  void aLongDigestHasTheEntriesOfAShortOne() {
    ParsedDocument document = parse("digests/2025W18.md", "# 技术阅读 2025 年第 18 周\n\n" + sections());
    assertEquals(DocumentKind.DIGEST, document.kind());
    List<ParsedEntry> entries = document.entries();
    assertEquals(SECTIONS, entries.size());
    for (int i = 0; i < SECTIONS; i++) {
      ParsedEntry entry = entries.get(i);
      assertEquals("第 " + i + " 条", entry.title());
      assertEquals(3 + i * LINES, entry.span().line());
      assertEquals(List.of("https://example.org/" + i), entry.facts().sources());
    }
    assertTrue(document.problems().isEmpty(), () -> document.problems().toString());
  }

  @Test
  void aLongNoteIsReadInParts() {
    ParsedDocument document = parse("notes/long.md", "# 长笔记\n\n前言\n\n" + sections());
    assertEquals(DocumentKind.NOTE, document.kind());
    List<ParsedEntry> parts = document.entries();
    assertTrue(parts.size() > 5, () -> parts.size() + " parts");
    assertEquals("长笔记 (1/" + parts.size() + ")", parts.getFirst().title());
    assertTrue(parts.getFirst().text().startsWith("前言"));
    String all = String.join("\n", parts.stream().map(ParsedEntry::text).toList());
    for (int i = 0; i < SECTIONS; i += 7) {
      assertTrue(all.contains("第 " + i + " 条的内容"), "section " + i);
    }
    assertEquals(SECTIONS, parts.stream().mapToInt(part -> part.links().size()).sum());
    document
        .structure()
        .headings()
        .forEach(heading -> {
          ParsedEntry part = parts.get(heading.entry());
          assertTrue(
              part.span().line() <= heading.line() && heading.line() <= part.span().endLine());
        });
    assertEquals(SECTIONS + 1, document.structure().headings().size());
    for (ParsedEntry part : parts) {
      assertFalse(part.body().getLast() instanceof Block.Heading, part.title());
    }
  }

  @Test
  void aNamedListStillSplitsIntoItems() {
    String text =
        """
        # 技术周刊 2025 年第 18 周

        ## 链接

        - [一](https://a.example/1) 很好
        - [二](https://a.example/2) 也好
        - [三](https://a.example/3) 更好
        """;
    List<String> titles = titles(text);
    assertEquals(titles, titles(text + "\n^links\n"));
  }

  private List<String> titles(String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    return parser.parse("w/2025W18.md", content).entries().stream()
        .map(ParsedEntry::title)
        .toList();
  }

  private ParsedDocument parse(String file, String text) {
    assertTrue(text.length() > 2_000_000, () -> text.length() + " characters");
    return parser.parse(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Ten lines each; the references are defined behind them all. */
  private static String sections() {
    StringBuilder text = new StringBuilder();
    String words = "一段足够长的正文，让整篇文档超过两百万个字符。".repeat(7);
    IntStream.range(0, SECTIONS)
        .forEach(i ->
            text.append("## 第 " + i + " 条\n\n[来源][r" + i + "]\n\n第 " + i + " 条的内容：" + words)
                .append("\n\n```\n# 不是标题 " + i + "\n```\n\n"));
    IntStream.range(0, SECTIONS)
        .forEach(i -> text.append("[r" + i + "]: https://example.org/" + i + "\n"));
    return text.toString();
  }
}
