package dev.sennight.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.LinkForm;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters that lie: about direction, about a name, about being there, about being whole. */
class UnicodeLessonsTest {
  private static final PageStyle STYLE = PageStyle.standard(PageStyle.Theme.LIGHT);
  private static final PageRenderer RENDERER = new PageRenderer();

  /** Where words stand for a place, none turns: titles, tags, links of every kind, pictures. */
  @ParameterizedTest
  @ValueSource(
      chars = {
        '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069',
        '\u200e', '\u200f', '\u061c'
      })
  void bidiNoControlIsLeftWhereWordsNameAPlace(char control) {
    String name = "a" + control + "gpj.exe";
    List<Block> blocks =
        List.of(
            Samples.p(
                Samples.web("https://h.example/" + control, name),
                Samples.web("http:" + control, "leads nowhere"),
                Samples.wiki(name, name),
                Samples.image(name + ".png", name),
                Samples.image("lost" + control + ".png", ""),
                Samples.image("https://h.example/" + name + ".png", "")),
            new Block.Embed(name, List.of(new Inline.Text(name))));
    Page.Crumb crumb = new Page.Crumb(name, new PageAddress.ToTopic("t"));
    Page page =
        new Page(
            name,
            List.of(crumb),
            null,
            List.of("https://h.example/" + name),
            List.of(name),
            List.of(new Page.Part("e", name, 2, null, "a.md", blocks, List.of(), Samples.LINKS)),
            crumb,
            crumb,
            List.of(new Page.Notice(name, List.of(crumb))));
    String html = RENDERER.render(page, STYLE).document();
    assertTrue(html.contains("agpj.exe"), html);
    int at = html.indexOf(control);
    assertEquals(-1, at, () -> html.substring(Math.max(0, at - 80), at));
  }

  @Test
  void homoglyphALinkSaysWhereItReallyLeads() {
    String html = page(Samples.web("https://\u0430pple.com/pay", "apple.com"));
    assertTrue(html.contains("title=\"https://xn--pple-43d.com/pay\""), html);
    assertFalse(html.contains("\u0430"), html);
    PageAddress.ToWeb web = (PageAddress.ToWeb) onlyLink(html);
    assertEquals(
        "https://\u0430pple.com/pay", web.address(), "the browser is told what was written");
    assertEquals("https://xn--pple-43d.com/pay", web.shown());
  }

  @Test
  void homoglyphAPictureOfTheWebSaysItsHost() {
    String html = page(Samples.image("https://bank.com\u4e3flogin.evil.example/x.png", ""));
    assertFalse(html.contains("\u4e3f"), html);
    assertTrue(html.contains("bank.xn--"), html);
  }

  /** What does not show must not tell two addresses, or two schemes, apart. */
  @ParameterizedTest
  @ValueSource(chars = {'\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad'})
  void zeroWidthCharactersDoNotHideInAddresses(char hidden) {
    String html = page(Samples.web("https://exa" + hidden + "mple.org/" + hidden, "x"));
    assertEquals(new PageAddress.ToWeb("https://example.org/"), onlyLink(html));
    String dead = page(Samples.web("java" + hidden + "script:alert(1)", "x"));
    assertEquals(
        Set.of(),
        HtmlReading.ofMain(dead).links().stream()
            .map(PageAddress::parse)
            .filter(PageAddress.ToWeb.class::isInstance)
            .collect(Collectors.toSet()));
  }

  /**
   * Half a character has no bytes: written as it is, it would break the page or come out as "?".
   */
  @Test
  void surrogatesThatStandAloneBecomeReplacementCharacters() {
    for (String half : List.of("\ud83d", "\ude42", "\ude42\ud83d")) {
      String html =
          RENDERER
              .render(
                  Samples.page(
                      "t" + half,
                      List.of(
                          Samples.p(
                              new Inline.Text("a" + half + "b"),
                              Samples.web("https://h.example/" + half, half),
                              Samples.wiki(half, half),
                              new Inline.Image(LinkForm.MARKDOWN, half + ".png", half, 1, 1)))),
                  STYLE)
              .document();
      html.chars().forEach(c -> assertFalse(Character.isSurrogate((char) c), half));
      assertTrue(
          HtmlReading.ofMain(html).text().contains("a" + "\ufffd".repeat(half.length()) + "b"));
      for (String link : HtmlReading.ofMain(html).links()) {
        assertTrue(PageAddress.parse(link) != null, link);
      }
    }
    assertTrue(page(new Inline.Text("\ud83d\ude42")).contains("&#128578;"), "a whole one stays");
  }

  private static String page(Inline inline) {
    return RENDERER.render(Samples.page("t", List.of(Samples.p(inline))), STYLE).document();
  }

  private static PageAddress onlyLink(String html) {
    PageAddress address = PageAddress.parse(HtmlReading.ofMain(html).links().iterator().next());
    assertTrue(address != null);
    return address;
  }
}
