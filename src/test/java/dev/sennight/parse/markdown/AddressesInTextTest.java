package dev.sennight.parse.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.model.Link;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.PlainText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is an address, a link or a tag in text, and what only looks like one. */
class AddressesInTextTest {
  private static final MarkdownText MARKDOWN = new MarkdownText();

  private static List<String> targets(String source) {
    return MARKDOWN.read(source, 1).links().stream().map(Link::target).toList();
  }

  private static String shown(String source) {
    return PlainText.of(MARKDOWN.blocks(source, 1).stream().map(Located::block).toList()).strip();
  }

  private static List<String> tags(String source) {
    return MARKDOWN.inlines(source).stream()
        .filter(Inline.Tag.class::isInstance)
        .map(inline -> ((Inline.Tag) inline).name())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "见 https://www.河流.com/a 与,https://www.河流.com/a",
    "见 https://河流.测试/文档，后,https://河流.测试/文档",
    "见https://blog.河流.cn:8080/a?b=c。,https://blog.河流.cn:8080/a?b=c",
    "www.1号店.com 的,https://www.1号店.com",
    "https://강.한국/문서 을,https://강.한국/문서",
    "https://河流.com后面有字,https://河流.com",
    "https://example.com后面.net 不是,https://example.com",
    "https://example.com.后面,https://example.com",
    "https://example.com/a后面,https://example.com/a",
    "https://example.com에서,https://example.com",
    "（https://example.com/甲）,https://example.com/甲",
  })
  void hostsAndPathsMayHaveWideLettersButTextIsNotTaken(String text, String address) {
    assertEquals(List.of(address), targets(text));
  }

  @Test
  void aSchemeBeforeChineseTextIsNoAddress() {
    assertEquals(List.of(), targets("把 http://改成https://即可"));
  }

  @Test
  void nestedListsOfNumbersAreText() {
    String matrix = "A matrix [[1, 2], [3, 4]] and a row [[0.5, -1]] here.";
    assertEquals(List.of(), targets(matrix));
    assertEquals(matrix, shown(matrix));
    assertEquals(List.of("Sq]uare"), targets("[[Sq]uare]]"));
    assertEquals(List.of("Sep 15th, 2022", "2022"), targets("[[Sep 15th, 2022]] [[2022]]"));
  }

  @Test
  void aLinkMayHaveBracketsInItsText() {
    assertEquals(
        List.of("https://example.org/a.pdf", "papers/a.pdf", "#spot", "./sub", "example.org/x"),
        targets(
            "[[pdf]](https://example.org/a.pdf) [[b]](papers/a.pdf) [[c]](#spot) [[d]](./sub)"
                + " [[e]](example.org/x)"));
    assertEquals("[pdf]", shown("[[pdf]](https://example.org/a.pdf)"));
  }

  @Test
  void aRemarkAfterAWikiLinkIsNoDestination() {
    assertEquals(List.of("Note", "GPT", "B"), targets("[[Note]](2024) [[GPT]](v1.5) [[B]](see)"));
    assertEquals("Note(2024)", shown("[[Note]](2024)"));
  }

  @Test
  void anAddressInDoubleParenthesesIsAnAddress() {
    assertEquals(
        List.of("https://example.org/x", "https://example.org/a_(b)", "https://example.org/y"),
        targets(
            "[a]((https://example.org/x)) [b](https://example.org/a_(b))"
                + " ((https://example.org/y))"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "[[C#]]=C#",
        "[[C# 14 发布]]=C# 14 发布",
        "[[F#|另]]=另",
        "[[Target##Sub]]=Target > Sub",
        "[[Target#Sub#Deep]]=Target > Sub > Deep",
        "[[#Sub]]=Sub",
      })
  void aSignOfANameIsShownAsItIs(String link, String shown) {
    assertEquals(shown, shown(link));
  }

  @Test
  void keycapsAreNoTags() {
    assertEquals(List.of(), tags("#️⃣ 话题 #1️⃣ 一 #*️⃣ #9⃣"));
    assertEquals(List.of("周刊", "🚀", "a1"), tags("#周刊1️⃣ #🚀 #a1"));
  }
}
