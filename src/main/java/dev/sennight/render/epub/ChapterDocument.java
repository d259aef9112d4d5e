package dev.sennight.render.epub;

import dev.sennight.render.ImageAddress;
import dev.sennight.render.PageAddress;
import dev.sennight.render.PageAnchors;
import dev.sennight.render.html.AsciiAddress;
import dev.sennight.render.html.WebAddress;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A chapter as the page's HTML, whose addresses become those of the book. */
final class ChapterDocument {
  private static final String MATH = "http://www.w3.org/1998/Math/MathML";

  private final Document document;
  private final Set<String> ids = new HashSet<>();

  /** The chapter that {@code article}, which is XML, is to become. */
  ChapterDocument(String article) {
    document = parse("<body>" + article + "</body>");
    for (Element element : elements("*")) {
      if (element.hasAttribute("id") && !ids.add(element.getAttribute("id"))) {
        element.removeAttribute("id");
      }
    }
    for (Element math : elements("math")) {
      math.setAttribute("xmlns", MATH);
    }
  }

  boolean hasFormulas() {
    return document.getElementsByTagName("math").getLength() > 0;
  }

  /** What the other chapters and the pictures of the book are called. */
  interface Names {
    /** The file of the picture at {@code file} of the library; null when it cannot be shown. */
    @Nullable String picture(String file);
  }

  /**
   * Leads links to chapters, and pictures to files of the book. What leads nowhere in it becomes
   * its words.
   *
   * @param files the file of each entry's chapter
   * @param chapters the chapters by file
   */
  void adapt(Map<String, String> files, Map<String, ChapterDocument> chapters, Names names) {
    for (Element link : elements("a")) {
      String href = href(PageAddress.parse(link.getAttribute("href")), files, chapters);
      if (href == null) {
        unwrap(link);
      } else {
        link.setAttribute("href", href);
        link.removeAttribute("title");
      }
    }
    for (Element image : elements("img")) {
      ImageAddress own = ImageAddress.parse(image.getAttribute("src"));
      String file = names.picture(own == null ? image.getAttribute("src") : own.file());
      if (file != null) {
        image.setAttribute("src", file);
      } else {
        Element words = document.createElement("span");
        words.setTextContent(image.getAttribute("alt"));
        image.getParentNode().replaceChild(words, image);
      }
    }
  }

  private @Nullable String href(
      @Nullable PageAddress address,
      Map<String, String> files,
      Map<String, ChapterDocument> chapters) {
    return switch (address) {
      case PageAddress.ToWeb web ->
          WebAddress.of(web.address())
              .filter(to -> to.address().startsWith("http"))
              .flatMap(AsciiAddress::of)
              .orElse(null);
      case PageAddress.ToAnchor anchor -> ids.contains(anchor.id()) ? "#" + anchor.id() : null;
      case PageAddress.ToEntry entry -> {
        String file = files.get(entry.id());
        ChapterDocument chapter = file == null ? null : chapters.get(file);
        String id = entry.subpath() == null ? "" : PageAnchors.of(entry.subpath());
        yield chapter != null && chapter.ids.contains(id) ? file + "#" + id : file;
      }
      case null, default -> null;
    };
  }

  private static void unwrap(Element link) {
    Node parent = link.getParentNode();
    while (link.getFirstChild() != null) {
      parent.insertBefore(link.getFirstChild(), link);
    }
    parent.removeChild(link);
  }

  private List<Element> elements(String tag) {
    NodeList found = document.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  /** What writes bodies, one after the other. */
  static Transformer writer() {
    try {
      Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
      writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      return writer;
    } catch (TransformerException e) {
      throw new IllegalStateException("every Java writes XML", e);
    }
  }

  /** The body as XML. */
  String body(Transformer writer) {
    try {
      StringWriter out = new StringWriter();
      writer.transform(new DOMSource(document), new StreamResult(out));
      return out.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException("a tree that was read can be written", e);
    }
  }

  private static Document parse(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute("jdk.xml.maxElementDepth", "0"); // the renderer has a limit of its own
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException("what the renderer writes is XML", e);
    }
  }
}
