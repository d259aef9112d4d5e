package dev.sennight.render.pdf;

import dev.sennight.render.PageWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Turns elements that plain CSS 2 does not know, or cannot fit onto a page, into such as it does.
 */
final class PrintElements {
  /** Elements that become {@code div}. */
  private static final List<String> BLOCKS =
      List.of(
          "article aside details figcaption figure footer header main nav section summary"
              .split(" ", -1));

  /** Beyond as many levels, indents are small: else the text would leave the page. */
  private static final int DEEP = 7;

  private final Document document;
  private final PdfPictures pictures;
  private final PageWords words;

  PrintElements(Document document, PdfPictures pictures, PageWords words) {
    this.document = document;
    this.pictures = pictures;
    this.words = words;
  }

  void adapt() {
    BLOCKS.forEach(tag -> rename(tag, "div"));
    rename("mark", "span");
    List.of("ul", "ol", "blockquote").forEach(tag -> elements(tag).forEach(this::indent));
    elements("table")
        .forEach(table -> {
          if (!TableRoom.fits(table)) {
            table.setAttribute("class", "wide");
          }
        });
    elements("img").stream()
        .filter(img -> !pictures.shows(img.getAttribute("src")))
        .forEach(this::frame);
  }

  private void rename(String newer, String older) {
    for (Element element : elements(newer)) {
      String styles = element.getAttribute("class");
      Node renamed = document.renameNode(element, null, older);
      ((Element) renamed).setAttribute("class", (styles + " " + newer).strip());
    }
  }

  /** A style sheet could say it too, but matching it would take forever in deep lists. */
  private void indent(Element element) {
    int levels = 0;
    for (Node n = element.getParentNode(); n instanceof Element e; n = n.getParentNode()) {
      levels += e.getTagName().equals("li") || e.getTagName().equals("blockquote") ? 1 : 0;
    }
    if (levels >= DEEP) {
      element.setAttribute("class", (element.getAttribute("class") + " deep").strip());
    }
  }

  private void frame(Element img) {
    Element frame = document.createElement("span");
    frame.setAttribute("class", "no-image");
    String alt = img.getAttribute("alt");
    frame.setTextContent(words.get("notShown") + (alt.isEmpty() ? "" : ": " + alt));
    img.getParentNode().replaceChild(frame, img);
  }

  private List<Element> elements(String tag) {
    NodeList found = document.getElementsByTagName(tag);
    return new ArrayList<>(
        IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList());
  }
}
