package dev.sennight.render.pdf;

import dev.sennight.render.Page;
import dev.sennight.render.PageRenderer;
import dev.sennight.render.PageWords;
import dev.sennight.render.PrintStyle;
import dev.sennight.render.html.BidiControls;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Puts together what is laid out: the page as {@link PageRenderer} writes it, with style, foot line
 * and contents, in a form that plain CSS 2 can show.
 */
public final class PrintDocument {
  private static final int FEWEST_FOR_CONTENTS = 4;
  private static final int LONGEST_FOOT = 60;

  private final PageWords words;
  private final PdfPictures pictures;
  private final PrintText text;

  /**
   * A document yet to be made.
   *
   * @param fonts what its text is written in
   */
  public PrintDocument(PageWords words, PdfPictures pictures, FontStack fonts) {
    this.words = words;
    this.pictures = pictures;
    this.text = new PrintText(fonts);
  }

  /** How many characters of the document stand as their number. */
  public int replaced() {
    return text.replaced();
  }

  /** Whether there are Chinese characters in the document. */
  public boolean hasChinese() {
    return text.hasChinese();
  }

  /** The document of {@code page}; asked once. */
  public Document of(Page page) {
    Page alone = withoutWays(page);
    String article = new PageRenderer(words).article(alone, new PdfTargets(alone, pictures));
    Document document = parse("<html><head/><body>" + article + "</body></html>");
    Element root = document.getDocumentElement();
    root.setAttribute("lang", words.language());
    head(root, alone);
    Element body = (Element) root.getLastChild();
    body.insertBefore(foot(document, alone), body.getFirstChild());
    contents(document, alone);
    new PrintElements(document, pictures, words).adapt();
    text.adapt(body);
    return document;
  }

  /** Without links of a heading to itself, and to the pages before and after. */
  private static Page withoutWays(Page page) {
    List<Page.Part> parts =
        page.parts().stream()
            .map(p ->
                new Page.Part(
                    p.id(),
                    p.heading(),
                    p.level(),
                    null,
                    p.file(),
                    p.blocks(),
                    List.of(),
                    p.links()))
            .toList();
    return new Page(
        page.title(),
        page.crumbs(),
        page.date(),
        page.sources(),
        page.tags(),
        parts,
        null,
        null,
        page.notices());
  }

  private static Document parse(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setExpandEntityReferences(false);
      factory.setAttribute("jdk.xml.maxElementDepth", "0"); // the renderer has a limit of its own
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException("what the renderer writes is XML", e);
    }
  }

  private static void head(Element root, Page page) {
    Element head = (Element) root.getFirstChild();
    add(head, "title", BidiControls.strip(page.title()));
    meta(head, "subject", place(page));
    meta(head, "keywords", String.join(", ", page.tags()));
    add(head, "style", PrintStyle.css());
  }

  private static void meta(Element head, String name, String content) {
    if (!content.isEmpty()) {
      Element meta = add(head, "meta", "");
      meta.setAttribute("name", name);
      meta.setAttribute("content", BidiControls.strip(content));
    }
  }

  private static String place(Page page) {
    return page.crumbs().stream().map(Page.Crumb::text).collect(Collectors.joining(" › "));
  }

  /** What stands at the foot of every page, beside its number. */
  private static Element foot(Document document, Page page) {
    Element foot = document.createElement("div");
    foot.setAttribute("class", "foot");
    String line =
        page.title().codePointCount(0, page.title().length()) > LONGEST_FOOT
            ? page.title().substring(0, page.title().offsetByCodePoints(0, LONGEST_FOOT)) + "…"
            : page.title();
    foot.setTextContent(BidiControls.strip(line));
    return foot;
  }

  /** Where each entry of an issue stands. */
  private void contents(Document document, Page page) {
    List<Page.Part> headed = page.parts().stream().filter(p -> p.heading() != null).toList();
    Element main = (Element) document.getElementsByTagName("main").item(0);
    if (headed.size() < FEWEST_FOR_CONTENTS) {
      return;
    }
    Element list = document.createElement("div");
    list.setAttribute("class", "contents");
    add(list, "div", words.get("listOfParts")).setAttribute("class", "contents-title");
    for (Page.Part part : headed) {
      Element line = add(list, "div", "");
      line.setAttribute("class", "to to-" + part.level());
      Element link = add(line, "a", BidiControls.strip(String.valueOf(part.heading())));
      link.setAttribute("href", "#" + part.id());
    }
    main.getParentNode().insertBefore(list, main);
  }

  private static Element add(Element parent, String tag, String content) {
    Element element = parent.getOwnerDocument().createElement(tag);
    element.setTextContent(content);
    parent.appendChild(element);
    return element;
  }
}
