package dev.sennight.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the sources above a page are called. */
class SourceNamesTest {
  private static final Pattern SOURCE = Pattern.compile("class=\"source web\"[^>]*>(.*?)</a>");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private static List<String> names(String... sources) {
    Page page =
        new Page(
            "t", List.of(), null, List.of(sources), List.of(), List.of(), null, null, List.of());
    String html =
        new PageRenderer().render(page, PageStyle.standard(PageStyle.Theme.LIGHT)).document();
    return SOURCE
        .matcher(html)
        .results()
        .map(found -> TAG.matcher(found.group(1)).replaceAll(""))
        .toList();
  }

  @Test
  void aHostNamesItsOnlyPage() {
    assertEquals(
        List.of("a.example", "b.example"),
        names("https://a.example/x/y?z", "https://b.example/x", "javascript:alert(1)"));
  }

  @Test
  void pathsTellPagesOfOneHostApart() {
    assertEquals(
        List.of(
            "a.example/x/y",
            "a.example/…/last-part",
            "a.example",
            "b.example",
            "a.example/…/" + "z".repeat(31)),
        names(
            "https://a.example/x/y/?q#f",
            "https://a.example/" + "long/".repeat(10) + "last-part",
            "https://A.example/",
            "https://b.example/x",
            "https://a.example/" + "z".repeat(90)));
  }

  @Test
  void mailHasNoPath() {
    assertEquals(
        List.of("a.example", "a.example"), names("mailto:x@a.example", "mailto:y@a.example"));
  }
}
