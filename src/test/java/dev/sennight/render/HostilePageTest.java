package dev.sennight.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.LinkLookup;
import dev.sennight.model.Resolution;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.LinkForm;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What went wrong in other viewers, one test a lesson. */
class HostilePageTest {
  private static final String SCRIPT = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";
  private static final PageStyle STYLE = PageStyle.standard(PageStyle.Theme.LIGHT);
  private static final PageRenderer RENDERER = new PageRenderer();

  /** Answers as a careless resolver would: every target may be everything. */
  private record Careless(String target, int kind) implements LinkLookup {
    @Override
    public Resolution resolve(LinkForm form, String written) {
      return switch (kind) {
        case 0 -> new Resolution.Web(target);
        case 1 -> new Resolution.Unresolved(target);
        case 2 -> new Resolution.Attachment(Resolution.How.PATH, target);
        default ->
            new Resolution.Found(Resolution.How.APPROXIMATE, target, null, target, List.of());
      };
    }

    @Override
    public List<Block> embedded(String written) {
      return List.of(Samples.p(target));
    }
  }

  /** Joplin's titles and snippets: every field of a page is escaped, not only its body. */
  @Test
  void titlesTagsPathsDatesAndNoticesAreEscaped() {
    PageAddress to = new PageAddress.ToEntry(SCRIPT, SCRIPT);
    Page page =
        new Page(
            SCRIPT,
            List.of(new Page.Crumb(SCRIPT, to), new Page.Crumb(SCRIPT, null)),
            SCRIPT,
            List.of("https://example.org/" + SCRIPT, SCRIPT),
            List.of(SCRIPT),
            List.of(
                new Page.Part(
                    SCRIPT, SCRIPT, 3, to, SCRIPT, List.of(), List.of(), new Careless(SCRIPT, 1))),
            new Page.Crumb(SCRIPT, to),
            new Page.Crumb(SCRIPT, to),
            List.of(new Page.Notice(SCRIPT, List.of(new Page.Crumb(SCRIPT, to)))));
    String html = RENDERER.render(page, STYLE).document();
    HtmlReading.ofDocument(html);
    assertFalse(html.contains("<script"), html);
    assertFalse(html.contains("<img src=x"), html);
  }

  /** Every kind of link, embed and image, whatever the resolver makes of it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "java\tscript:alert(1)",
        "\u0001javascript:alert(1)",
        "javascript&colon;alert(1)",
        "vbscript:x",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "FILE:\\\\host\\share",
        "\\\\host\\share\\x.lnk",
        "//host/share",
        "smb://host/x",
        "ms-msdt:/id",
        "obsidian://open?x",
        "blob:x",
        "about:blank",
        "view-source:http://x",
        "https:",
        "https://",
        "https:///x",
        "http:\\\\evil.example",
        "\"><script>alert(1)</script>",
        "../../../etc/passwd.png",
        "/etc/passwd.png",
        "C:\\secret.png",
        "x.png\" onerror=\"alert(1)",
        "https://example.org/\" onclick=\"alert(1)",
        "sennight:entry/x",
        "sennight-image:x"
      })
  void noSchemeButHttpAndMailLeavesThePage(String target) {
    for (int kind = 0; kind < 4; kind++) {
      LinkLookup links = new Careless(target, kind);
      List<Block> blocks =
          List.of(
              Samples.p(
                  new Inline.Link(LinkForm.MARKDOWN, target, List.of(new Inline.Text("链接"))),
                  new Inline.Link(LinkForm.WIKI, target, List.of(new Inline.Text(target))),
                  new Inline.Image(LinkForm.MARKDOWN, target, target, 1, 1)),
              new Block.Embed(target, List.of(new Inline.Text(target))));
      HtmlReading reading =
          HtmlReading.ofDocument(RENDERER.render(page(blocks, links), STYLE).document());
      for (String href : reading.links()) {
        PageAddress address = PageAddress.parse(href);
        assertTrue(address != null, href);
        if (address instanceof PageAddress.ToWeb web) {
          assertTrue(web.address().matches("(https?://[^/\\\\]|mailto:).*"), web.address());
        }
      }
      for (String src : reading.images()) {
        assertTrue(ImageAddress.parse(src) != null, src);
      }
    }
  }

  /** Joplin's safe mode: text that could not be parsed is escaped, too. */
  @Test
  void plainTextIsEscapedToo() {
    Block plain = new Block.RawText("</div></pre>" + SCRIPT);
    HtmlReading reading = HtmlReading.ofMain(html(List.of(plain)));
    assertTrue(reading.text().contains("</div></pre>" + SCRIPT));
  }

  /** MarkText: the language of a code fence is input. */
  @Test
  void theLanguageOfAFenceIsText() {
    String html = html(List.of(new Block.Code(SCRIPT, SCRIPT), new Block.Code("mermaid", SCRIPT)));
    HtmlReading.ofDocument(html);
    assertFalse(html.contains("<script"));
  }

  /** Joplin's clobbered names: no id is a document's own word. */
  @Test
  void everyIdHasAPrefix() {
    List<Block> blocks =
        List.of(
            Samples.h(2, "body"),
            Samples.h(2, "querySelector"),
            Samples.h(2, "body"),
            new Block.Paragraph(List.of(new Inline.Text("x")), "location"),
            Samples.p(new Inline.FootnoteReference("document")),
            new Block.Footnote("document", List.of(Samples.p("x"))));
    for (String id : HtmlReading.ofDocument(html(blocks)).ids()) {
      assertTrue(id.equals("entry") || id.matches("(h|b|m|fn|fnref)-.*"), id);
    }
  }

  /** Markup in formulas: SnuggleTeX's own commands for raw XML and links come to nothing. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\href{javascript:alert(1)}{x}",
        "\\xmlBlockElement{script}{alert(1)}",
        "\\url{file:///x}",
        "<script>alert(1)</script>",
        "\\anchor{x}",
        "\\includegraphics{http://x}",
        "a$</math>$b",
        "\\newcommand{\\x}{\\x\\x}\\x",
        "\\begin{matrix}",
        "}{",
        "\\unknown",
        "\\input{/etc/passwd}"
      })
  void formulasHoldNothingButMath(String latex) {
    String html =
        html(List.of(new Block.Formula(latex), Samples.p(new Inline.Formula(latex, false))));
    HtmlReading reading = HtmlReading.ofDocument(html);
    assertEquals(Set.of(), reading.images());
  }

  /** Titles and link texts that turn the direction of reading. */
  @Test
  void directionControlsAreGoneFromTitlesAndLinks() {
    String turned = "gro.elpmaxe\u202E\u2066evil";
    Block link = Samples.p(Samples.web("https://evil.example", turned));
    String html = RENDERER.render(Samples.page(turned, List.of(link)), STYLE).document();
    assertFalse(html.contains("\u202E"), "no override");
    assertFalse(html.contains("\u2066"), "no isolate");
  }

  /** A host in another script that looks like a known one is shown for what it is. */
  @Test
  void lookAlikeHostsShowTheirAsciiForm() {
    Page page =
        Samples.page("t", List.of(Samples.p(Samples.image("https://аррӏе.com/x.png", "图"))));
    assertTrue(RENDERER.render(page, STYLE).document().contains("xn--"));
  }

  /** Embeds that hold themselves, and nesting without end. */
  @Test
  void cyclesAndDepthEnd() {
    List<Block> deep = List.of(Samples.p("最里面的词"));
    List<Inline> inline = List.of(new Inline.Text("最里面的字"));
    for (int i = 0; i < 300; i++) {
      deep = List.of(new Block.Quote(deep, null));
      inline = List.of(new Inline.Styled(Inline.Style.EMPHASIS, inline));
    }
    LinkLookup self =
        new LinkLookup() {
          @Override
          public Resolution resolve(LinkForm form, String target) {
            return new Resolution.Found(Resolution.How.NAME, "a.md", null, null, List.of());
          }

          @Override
          public List<Block> embedded(String target) {
            List<Inline> text = List.of(new Inline.Text("x"));
            return Stream.of("a", "b", "c", "d", "e", "f", "g", "h")
                .<Block>map(name -> new Block.Embed(target + name, text))
                .toList();
          }
        };
    List<Block> blocks =
        List.of(
            deep.getFirst(),
            new Block.Paragraph(inline, null),
            new Block.Embed("a", List.of(new Inline.Text("a"))));
    String html = RENDERER.render(page(blocks, self), STYLE).document();
    assertTrue(html.length() < 500_000, "length " + html.length());
    assertTrue(HtmlReading.ofMain(html).text().contains("最里面的词"));
    assertTrue(HtmlReading.ofMain(html).text().contains("最里面的字"));
  }

  @Test
  void longNotesAreEmbeddedWithinABound() {
    String note = "word ".repeat(80_000);
    LinkLookup links =
        new LinkLookup() {
          @Override
          public Resolution resolve(LinkForm form, String target) {
            return new Resolution.Found(Resolution.How.NAME, "a.md", null, null, List.of());
          }

          @Override
          public List<Block> embedded(String target) {
            return List.of(Samples.p(note));
          }
        };
    Block embed = new Block.Embed("a", List.of(new Inline.Text("the note")));
    String html = RENDERER.render(page(Collections.nCopies(50, embed), links), STYLE).document();
    int shown = html.split(note.strip(), -1).length - 1;
    assertEquals(2, shown);
    assertEquals(50, html.split("the note", -1).length - 1);
  }

  /** Pictures inside the document: raster only, overwritten if it exists. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "data:image/svg+xml;base64,PHN2Zy8+",
        "data:image/png;base64,####",
        "data:image/png,abc",
        "data:text/html;base64,PHNjcmlwdD4=",
        "data:image/png;base64,PHNjcmlwdD4=",
        // a WebP head, which the page does not decode
        "data:image/webp;base64,UklGRh4AAABXRUJQVlA4TBIAAAAvAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        // GIF heads: 65,535 by 65,535 pixels, and nothing by nothing
        "data:image/gif;base64,R0lGODlh/////wAAACw=",
        "data:image/gif;base64,R0lGODlhAAAAAAAAACw=",
        "data:",
        "DATA:,"
      })
  void dataAddressesAreRasterImagesOrNothing(String address) {
    HtmlReading reading =
        HtmlReading.ofDocument(html(List.of(Samples.p(Samples.image(address, "图")))));
    assertEquals(Set.of(), reading.images());
  }

  @Test
  void aPictureInTheTextHasItsSize() {
    String gif = "R0lGODlhAQABAAAAACwAAAAAAQABAAACAUwAOw==";
    assertEquals(1, images("data:image/gif;base64," + gif).size());
    assertEquals(1, images("data:text/html;base64," + gif).size(), "what it is counts");
    assertEquals(
        Set.of("data:image/gif;base64," + gif),
        images("data:image/svg+xml;base64," + gif),
        "written anew");
    assertEquals(Set.of(), images("data:image/gif;base64," + gif + "\n".repeat(3_000_000)));
  }

  private static Set<String> images(String address) {
    return HtmlReading.ofDocument(html(List.of(Samples.p(Samples.image(address, "图"))))).images();
  }

  @Test
  void everyPageHasThePolicyAndNoOtherMarkup() {
    String html = html(Samples.everything());
    assertTrue(
        html.contains(
            "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src sennight-image:"
                + " data:; form-action 'none'; base-uri 'none'\""),
        html);
    assertEquals(3, html.split("<meta ", -1).length - 1);
    assertFalse(html.contains("http-equiv=\"refresh\""));
  }

  private static String html(List<Block> blocks) {
    return RENDERER.render(page(blocks, Samples.LINKS), STYLE).document();
  }

  private static Page page(List<Block> blocks, LinkLookup links) {
    Page.Part part = new Page.Part("entry", null, 2, null, "a.md", blocks, List.of(), links);
    return new Page(
        "t", List.of(), null, List.of(), List.of(), List.of(part), null, null, List.of());
  }
}
