package dev.sennight.render.html;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Writes a tree of {@link Element}s, well-formed and escaped, that reads the same as HTML and as
 * XML. There is no way to pass markup through it: text is always text.
 *
 * <p>Wrong use (closing what is not open, an attribute after text, a value that its attribute does
 * not take) throws {@link IllegalStateException} or {@link IllegalArgumentException}: both are
 * mistakes of the caller, never of a document. Not for use by several threads.
 */
public final class HtmlWriter {
  private static final int FIRST_SIZE = 8192;

  private final StringBuilder out = new StringBuilder(FIRST_SIZE);
  private final Deque<Element> open = new ArrayDeque<>();
  private boolean inTag;
  private boolean inEmptyTag;

  /** Opens an element; attributes may follow. An empty element closes itself. */
  public HtmlWriter open(Element element) {
    endTag();
    out.append('<').append(element.tag());
    inTag = true;
    inEmptyTag = element.empty();
    if (!element.empty()) {
      open.push(element);
    }
    return this;
  }

  /** Opens an element of one of our style classes. */
  public HtmlWriter open(Element element, String styleClass) {
    return open(element).set(Attribute.CLASS, styleClass);
  }

  /** Sets an attribute of the element just opened. */
  public HtmlWriter set(Attribute attribute, String value) {
    if (!inTag) {
      throw new IllegalStateException("no open tag for " + attribute);
    }
    if (!attribute.accepts(value)) {
      throw new IllegalArgumentException(attribute + " does not take this value");
    }
    out.append(' ').append(attribute.attributeName()).append("=\"");
    escape(value, true);
    out.append('"');
    return this;
  }

  /** Writes text into the open element. */
  public HtmlWriter text(String text) {
    endTag();
    escape(text, false);
    return this;
  }

  /** Closes the innermost open element, which must be this one. */
  public HtmlWriter close(Element element) {
    endTag();
    if (open.isEmpty() || open.peek() != element) {
      throw new IllegalStateException("open is " + open.peek() + ", not " + element);
    }
    open.pop();
    out.append("</").append(element.tag()).append('>');
    return this;
  }

  /** A line break in the source, where it does not show. */
  public HtmlWriter newLine() {
    endTag();
    out.append('\n');
    return this;
  }

  /** What was written since this was last called; elements may be open. */
  public String take() {
    endTag();
    String taken = out.toString();
    out.setLength(0);
    return taken;
  }

  /** What was written and not taken. Every element must be closed. */
  public String finish() {
    endTag();
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    return out.toString();
  }

  private void endTag() {
    if (inTag) {
      out.append(inEmptyTag ? "/>" : ">");
      inTag = false;
    }
  }

  private void escape(String text, boolean attribute) {
    int clean = 0;
    for (int i = 0; i < text.length(); i++) {
      String replacement = replacement(text, i, attribute);
      if (replacement != null) {
        out.append(text, clean, i).append(replacement);
        i += isPair(text, i) ? 1 : 0;
        clean = i + 1;
      }
    }
    out.append(text, clean, text.length());
  }

  private static @Nullable String replacement(String text, int at, boolean attribute) {
    char c = text.charAt(at);
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '"' -> attribute ? "&quot;" : null;
      case '\'' -> attribute ? "&#39;" : null;
      case '\r' -> "&#13;";
      case '\n' -> attribute ? "&#10;" : null;
      case '\t' -> attribute ? "&#9;" : null;
      default -> unusual(text, at);
    };
  }

  private static @Nullable String unusual(String text, int at) {
    char c = text.charAt(at);
    if (isPair(text, at)) {
      // WebView hands a page's text over in a way that breaks such characters; a reference is safe.
      return "&#" + text.codePointAt(at) + ";";
    }
    return c < ' ' || c == '\u007F' || c >= '\uFFFE' || Character.isSurrogate(c) ? "\uFFFD" : null;
  }

  private static boolean isPair(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1));
  }
}
