package dev.sennight.render;

import dev.sennight.render.html.Attribute;
import dev.sennight.render.html.Element;
import dev.sennight.render.html.FormulaWriter;
import dev.sennight.render.html.HtmlDocument;
import dev.sennight.render.html.HtmlWriter;
import dev.sennight.render.html.MathWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Writes pages as HTML documents from a fixed vocabulary of elements and attributes, every
 * character of text escaped. Safe for use by many threads.
 */
public final class PageRenderer {
  private final StyleSheet sheet = new StyleSheet();
  private final PageWords words;

  /** Pages whose own few words are Chinese. */
  public PageRenderer() {
    this(PageWords.of(Locale.SIMPLIFIED_CHINESE));
  }

  /** Pages with these words. */
  public PageRenderer(PageWords words) {
    this.words = words;
  }

  /** The page for the window, its policy and style included; without a title in its head. */
  public RenderedPage render(Page page, PageStyle style) {
    return rendered(page, head("", style), LinkTargets.WINDOW, new MathWriter());
  }

  /**
   * The page as a file that stands alone: links lead to the web, those into the library are just
   * words, and pictures are inside the file.
   *
   * @param picture the {@code data:} address of a picture of the library, or "" to leave it out;
   *     see {@link dev.sennight.render.PageImages#dataAddress}
   */
  public String standalone(Page page, PageStyle style, Function<String, String> picture) {
    LinkTargets targets = new FileTargets(picture);
    return rendered(page, head(page.title(), style), targets, new MathWriter()).document();
  }

  /** As {@link #article}, for a book: addresses as in the window, and formulas as MathML. */
  public String chapter(Page page) {
    return rendered(page, "", LinkTargets.BOOK, new MathWriter()).body();
  }

  /** The page without a document around it, which is XML too; formulas stand as their source. */
  public String article(Page page, LinkTargets targets) {
    return rendered(page, "", targets, FormulaWriter.NONE).body();
  }

  private String head(String title, PageStyle style) {
    return HtmlDocument.head(words.language(), title, sheet.of(style));
  }

  private RenderedPage rendered(Page page, String head, LinkTargets targets, FormulaWriter math) {
    PageContext context = new PageContext(words, targets, math);
    HtmlWriter out = context.out();
    ChromeWriter chrome = new ChromeWriter(context);
    out.open(Element.ARTICLE);
    chrome.header(page);
    out.open(Element.MAIN).newLine();
    String start = out.take();
    List<String> parts = new ArrayList<>();
    int marks = 0;
    for (Page.Part part : page.parts()) {
      part(context, part, marks);
      parts.add(out.take());
      marks += part.marks().size();
    }
    out.close(Element.MAIN).newLine();
    chrome.footer(page);
    out.close(Element.ARTICLE).newLine();
    return new RenderedPage(head, start, parts, out.finish());
  }

  private static void part(PageContext context, Page.Part part, int firstMark) {
    HtmlWriter out = context.out();
    out.open(Element.SECTION, BodyWriter.isCard(part.blocks()) ? "part card" : "part");
    String id = plainId(part.id());
    if (!id.isEmpty()) {
      context.setId(id);
    }
    new ChromeWriter(context).partHeading(part);
    int level = part.heading() == null ? 2 : part.level() + 1;
    BodyWriter.of(context, part, firstMark).body(part.blocks(), level);
    out.close(Element.SECTION).newLine();
  }

  private static String plainId(String id) {
    return Attribute.ID.accepts(id) ? id : "";
  }
}
