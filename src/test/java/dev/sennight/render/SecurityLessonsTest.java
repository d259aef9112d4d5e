package dev.sennight.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.concurrent.CpuTime;
import dev.sennight.model.LinkLookup;
import dev.sennight.model.ParsedEntry;
import dev.sennight.model.Resolution;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.LinkForm;
import dev.sennight.parse.DocumentParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What went wrong in other viewers, one test a record, from the bytes of a document to its page.
 * Each page is read strictly: an element or attribute outside the vocabulary fails.
 */
class SecurityLessonsTest {
  private static final PageRenderer RENDERER = new PageRenderer();
  private static final PageStyle STYLE = PageStyle.standard(PageStyle.Theme.LIGHT);

  /** A page, read. */
  private record Shown(String html, String text, Set<String> away, Set<String> images) {
    /** The words of an attack are there to be read, as words. */
    Shown asWords(String... words) {
      for (String each : words) {
        assertTrue(text.contains(each), each + " is not in " + text);
      }
      return this;
    }

    /** The only addresses that lead out of the app. */
    Shown leadingTo(String... addresses) {
      assertEquals(new TreeSet<>(List.of(addresses)), away);
      return this;
    }

    Shown withoutImages() {
      assertEquals(Set.of(), images);
      return this;
    }
  }

  private static final LinkLookup LINKS =
      new LinkLookup() {
        @Override
        public Resolution resolve(LinkForm form, String target) {
          String lower = target.toLowerCase(Locale.ROOT);
          if (lower.equals("paper.pdf") || lower.equals("inside.png")) {
            return new Resolution.Attachment(Resolution.How.PATH, target);
          }
          return lower.contains(":")
              ? new Resolution.Web(target)
              : new Resolution.Unresolved(target);
        }

        @Override
        public List<Block> embedded(String target) {
          return List.of();
        }
      };

  private static Shown shown(String markdown) {
    StringBuilder html = new StringBuilder();
    StringBuilder text = new StringBuilder();
    Set<String> away = new TreeSet<>();
    Set<String> images = new TreeSet<>();
    byte[] bytes = markdown.getBytes(StandardCharsets.UTF_8);
    for (ParsedEntry entry : new DocumentParser().parse("notes/n.md", bytes).entries()) {
      String page = render(entry);
      String title = page.substring(page.indexOf("<title>") + 7, page.indexOf("</title>"));
      assertFalse(title.contains("<"), title);
      HtmlReading reading = HtmlReading.ofDocument(page);
      for (String link : reading.links()) {
        PageAddress address = PageAddress.parse(link);
        assertNotNull(address, link);
        if (address instanceof PageAddress.ToWeb web) {
          away.add(web.address());
        }
      }
      images.addAll(reading.images());
      html.append(page.substring(page.indexOf("<body>")));
      text.append(reading.text());
    }
    return new Shown(html.toString(), text.toString(), away, images);
  }

  private static String render(ParsedEntry entry) {
    Page.Part part =
        new Page.Part("e", entry.title(), 2, null, "notes/n.md", entry.body(), List.of(), LINKS);
    List<Page.Part> parts = List.of(part);
    return RENDERER
        .render(
            new Page(
                entry.title(),
                List.of(),
                null,
                entry.facts().sources(),
                entry.facts().tags(),
                parts,
                null,
                null,
                List.of()),
            STYLE)
        .document();
  }

  @Test
  void joplinScriptInANoteIsWords() {
    shown("a <script>require('child_process')</script> b").asWords("require('child_process')");
  }

  @Test
  void joplinNoListOfForbiddenTagsIsNeeded() {
    shown(
            "<embed src=x><link rel=stylesheet href=x><noscript><p title=\"</noscript><img src=x"
                + " onerror=alert(1)>\"></noscript><form action=x><button>go</button></form>"
                + "<unheard-of onfoo=1>")
        .asWords("go")
        .leadingTo();
  }

  @Test
  void joplinTitlesAndTagsAreEscaped() {
    String attack = "<img src=x onerror=alert(1)>";
    Shown page = shown("---\ntitle: '" + attack + "'\ntags: ['" + attack + "']\n---\ntext");
    page.asWords(attack).withoutImages();
  }

  @Test
  void joplinNoSchemeButWebAndMailLeadsOut() {
    shown(
            "[a](file:///etc/passwd) [b](smb://h/s) [c](\\\\h\\s) [d](ms-msdt:/id) [e](x.desktop:1)"
                + " [f](search-ms:q) [g](ftp://h/) <ssh://h> [ok](https://h.example/)")
        .leadingTo("https://h.example/");
  }

  @Test
  void joplinPdfFilesAreNotEmbedded() {
    shown("![[paper.pdf]] ![p](paper.pdf) <object data=paper.pdf></object>").withoutImages();
  }

  @Test
  void joplinPlainTextIsEscapedInTheSafeViewToo() {
    String attack = "</pre><script>alert(1)</script>";
    Shown page = shown("> ".repeat(500) + attack); // too deep to be parsed
    assertTrue(page.html().contains("> &gt; &gt;") || page.html().contains("&gt; &gt; &gt;"));
    page.asWords(attack);
    shown("<pre>" + attack).asWords("alert(1)");
  }

  @Test
  void joplinSanitiserAndBrowserCannotDisagree() {
    shown(
            "<!--><img src=x onerror=alert(1)>--> <!-- --!><img src=x onerror=alert(2)> "
                + "a < b <svg><style><!--</style><img src=x onerror=alert(3)>--></style> <"
                + "\n\n<math><mtext><table><mglyph><style><img src=x onerror=alert(4)>")
        .withoutImages();
  }

  @Test
  void joplinNamesClobberNothing() {
    Shown page =
        shown("<a name=querySelector id=body>x</a> <img name=getElementById src=y>\n\ntext ^body");
    assertFalse(page.html().contains("name="));
    assertFalse(page.html().contains("id=\"body\""));
  }

  @Test
  void joplinExtensionsAndOddlyWrittenSchemesOpenNoHole() {
    shown(
            "```fountain\n"
                + "<script>1</script>\n"
                + "```\n\n"
                + "```abc\n"
                + "<script>2</script>\n"
                + "```\n\n"
                + "[a](java\tscript:x) [b](java&#10;script:x) [c](&#106;avascript:x)"
                + " [d](\u0001javascript:x) [e](JaVaScRiPt:x) [f](javascript&colon;x)"
                + " [g](data:text/html,x) [h](%6Aavascript:x)")
        .leadingTo();
  }

  @Test
  void obsidianNoAppIsOpenedWithoutAQuestionAndNoneHasOurScheme() {
    shown("[a](obsidian://advanced-uri?eval=1) [b](vscode://x) [c](sennight:web/javascript%3A1)")
        .leadingTo();
  }

  @Test
  void obsidianQueriesInNotesAreNeverRun() {
    shown("```dataviewjs\napp.quit()\n```\n\n`= this.file.name` `$= 1+1` <% tp.x %>")
        .asWords("app.quit()", "= this.file.name", "tp.x");
  }

  /** That names lead nowhere outside is tested by {@code AttachmentsTest} of the library. */
  @Test
  void obsidianNoImageHasAnAddressButOurs() {
    Shown page =
        shown(
            "![i](inside.png) ![a](/etc/passwd) ![b](app://local/etc/passwd)"
                + " ![c](file:///etc/passwd) ![[/etc/hosts]] ![d](../../../etc/passwd)"
                + " ![e](C:\\x.png) ![f](\\\\h\\x.png)");
    assertEquals(Set.of(new ImageAddress("inside.png").href()), page.images());
  }

  @Test
  void obsidianNoAttributeHasAMeaningLater() {
    Shown page =
        shown("<section data-background-iframe=javascript:alert(1)>x</section> <p data-x=1>");
    assertFalse(page.html().contains(" data-"));
  }

  @Test
  void logseqFramesAndEventsAreGone() {
    Shown page =
        shown(
            "<iframe src=x></iframe><details open"
                + " ontoggle=alert(1)><summary>s</summary>d</details>");
    assertFalse(page.html().contains(" ontoggle="));
    page.asWords("s", "d");
  }

  @Test
  void zettlrFramesReadNoFiles() {
    shown("<iframe src=file:///etc/passwd></iframe> <iframe srcdoc='<script>1</script>'></iframe>")
        .leadingTo()
        .withoutImages();
  }

  @Test
  void typoraLocalProgramsAndInnerPagesAreOutOfReach() {
    shown(
            "[a](file:///bin/sh) [b](../../../bin/sh) <embed src=typora://app/x.html>"
                + " [c](about:blank)")
        .leadingTo();
  }

  @Test
  void markTextFenceLanguagesDiagramsAndFormulasAreInput() {
    shown(
            "```\"><img/src=x/onerror=alert(1)>\ncode\n```\n\n```mermaid\ngraph LR; A[\"<img src=x"
                + " onerror=alert(2)>\"]\n```\n\n$\\href{javascript:alert(3)}{x}$")
        .leadingTo()
        .withoutImages()
        .asWords("graph LR");
  }

  @Test
  void vnoteTheSafeStateIsTheOnlyState() {
    shown("<!DOCTYPE html><html><head><script>1</script></head><body onload=alert(1)>b")
        .asWords("b");
  }

  @Test
  void flexmarkLongAddressesAndUnderscoresEndSoon() throws Throwable {
    CpuTime.below(
        20,
        () -> {
          shown("<data:image/png;base64," + "A".repeat(300_000) + ">");
          shown("_".repeat(20_000) + "x");
          shown("[".repeat(5_000) + "](".repeat(5_000));
        });
  }

  @Test
  void directionControlsAreTakenOutOfTitlesAndLinks() {
    String control = "\u202e";
    Shown page = shown("# a" + control + "gpj.exe\n\n[safe" + control + "txt](https://h.example/)");
    assertFalse(page.html().contains(control));
  }

  @Test
  void lookAlikeHostsAreToldApart() {
    Shown page = shown("[apple](https://\u0430pple.com/)");
    assertTrue(page.html().contains("xn--pple-43d.com"), page::html);
  }
}
