package dev.sennight.render.html;

import java.util.function.BiConsumer;
import org.w3c.dom.Node;

/** Writes {@code mfenced}, which browsers gave up, as a row between two stretching operators. */
final class Fences {
  private Fences() {}

  static void write(Node fenced, HtmlWriter out, BiConsumer<Node, HtmlWriter> child) {
    out.open(Element.MROW);
    fence(attribute(fenced, "open", "("), out);
    String separators = attribute(fenced, "separators", ",");
    int written = 0;
    for (Node n = fenced.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n.getNodeType() == Node.ELEMENT_NODE) {
        if (written > 0 && !separators.isEmpty()) {
          int at = Math.min(written, separators.length()) - 1;
          out.open(Element.MO).text(separators.substring(at, at + 1)).close(Element.MO);
        }
        child.accept(n, out);
        written++;
      }
    }
    fence(attribute(fenced, "close", ")"), out);
    out.close(Element.MROW);
  }

  private static void fence(String text, HtmlWriter out) {
    if (!text.isBlank()) {
      out.open(Element.MO).set(Attribute.FENCE, "true").set(Attribute.STRETCHY, "true");
      out.text(text).close(Element.MO);
    }
  }

  private static String attribute(Node node, String name, String otherwise) {
    Node attribute = node.getAttributes().getNamedItem(name);
    return attribute == null ? otherwise : attribute.getNodeValue().strip();
  }
}
