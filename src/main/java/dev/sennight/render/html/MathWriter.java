package dev.sennight.render.html;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Writes formulas as MathML. What SnuggleTeX makes of a formula is read as a tree and written
 * through {@link HtmlWriter}: elements and attributes outside the vocabulary are left out. Each
 * page has one of its own, which writes so many formulas as can be waited for, and leaves the rest
 * as their source. For one thread.
 */
public final class MathWriter implements FormulaWriter {
  private static final int DEEPEST = 100;

  /** Characters of all formulas of a page, once macros are expanded. */
  private static final int MOST = 100_000;

  private int left = MOST;

  @Override
  public boolean write(String latex, boolean display, HtmlWriter out) {
    Node math = latex.isBlank() || left <= 0 ? null : mathMl(latex, display);
    if (math == null || depth(math) > DEEPEST || !isWhole(math)) {
      return false;
    }
    out.open(Element.MATH);
    if (display) {
      out.set(Attribute.DISPLAY, "block");
    }
    out.set(Attribute.ARIA_LABEL, latex);
    children(math, out);
    out.close(Element.MATH);
    return true;
  }

  private @Nullable Node mathMl(String latex, boolean display) {
    Optional<String> plain = Formulas.bounded(latex);
    left -= plain.map(String::length).orElse(Formulas.LONGEST);
    return plain.map(formula -> Formulas.mathMl(formula, display)).orElse(null);
  }

  private static int depth(Node node) {
    int deepest = 0;
    for (Node n = node.getFirstChild(); n != null; n = n.getNextSibling()) {
      deepest = Math.max(deepest, depth(n));
    }
    return deepest + 1;
  }

  /** Whether every element is one we know; a formula with a hole would be a lie. */
  private static boolean isWhole(Node node) {
    for (Node n = node.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n.getNodeType() == Node.ELEMENT_NODE) {
        String name = name(n);
        boolean known = isSkipped(name) || isRow(name) || element(name) != null;
        if (!known || (!isSkipped(name) && !isWhole(n))) {
          return false;
        }
      }
    }
    return true;
  }

  private static void children(Node node, HtmlWriter out) {
    for (Node n = node.getFirstChild(); n != null; n = n.getNextSibling()) {
      switch (n.getNodeType()) {
        case Node.TEXT_NODE, Node.CDATA_SECTION_NODE -> out.text(n.getNodeValue());
        case Node.ELEMENT_NODE -> element(n, out);
        default -> {}
      }
    }
  }

  private static void element(Node node, HtmlWriter out) {
    String name = name(node);
    if (isSkipped(name)) {
      return;
    }
    if (name.equals("mfenced")) {
      Fences.write(node, out, MathWriter::element);
      return;
    }
    Element element = isRow(name) ? Element.MROW : element(name);
    if (element != null) {
      out.open(element);
      attributes(node, out);
      children(node, out);
      out.close(element);
    }
  }

  private static void attributes(Node node, HtmlWriter out) {
    NamedNodeMap attributes = node.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node a = attributes.item(i);
      Attribute attribute = Attribute.ofName(a.getNodeName());
      if (attribute != null
          && attribute.compareTo(Attribute.ACCENT) >= 0
          && attribute.accepts(a.getNodeValue())) {
        out.set(attribute, a.getNodeValue());
      }
    }
  }

  private static @Nullable Element element(String name) {
    Element element = name.startsWith("m") ? Element.ofTag(name) : null;
    return element != null && element.compareTo(Element.MATH) > 0 ? element : null;
  }

  /** Elements that only group. */
  private static boolean isRow(String name) {
    return name.equals("semantics") || name.equals("mfenced") || name.equals("math");
  }

  /** The source as a remark. */
  private static boolean isSkipped(String name) {
    return name.equals("annotation") || name.equals("annotation-xml");
  }

  private static String name(Node node) {
    String local = node.getLocalName();
    return (local == null ? node.getNodeName() : local).toLowerCase(Locale.ROOT);
  }
}
