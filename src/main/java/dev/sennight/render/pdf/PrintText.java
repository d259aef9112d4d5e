package dev.sennight.render.pdf;

import dev.sennight.model.text.DefaultIgnorable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Takes care that no character is lost: one that no font has stands as the plain letters it is a
 * shape of, or else as its number, in small type. Only what would not be seen anyway is left out.
 * Long text is cut into pieces, because laying it out takes the square of a piece's length.
 */
final class PrintText {
  private static final int LONGEST = 1000;

  /** A line may end after these. */
  private static final String ENDS = "\n 。，；";

  private final FontStack fonts;
  private int replaced;
  private boolean chinese;

  PrintText(FontStack fonts) {
    this.fonts = fonts;
  }

  int replaced() {
    return replaced;
  }

  boolean hasChinese() {
    return chinese;
  }

  /** Goes through all text in {@code root}. */
  void adapt(Element root) {
    List<Text> texts = new ArrayList<>();
    collect(root, texts);
    texts.forEach(this::adapt);
  }

  private static void collect(Node root, List<Text> texts) {
    Node node = root;
    while (node != null) {
      if (node instanceof Text text) {
        texts.add(text);
      }
      node = next(node, root);
    }
  }

  private static @Nullable Node next(Node node, Node root) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node at = node;
    while (!at.isSameNode(root) && at.getNextSibling() == null) {
      at = at.getParentNode();
    }
    return at.isSameNode(root) ? null : at.getNextSibling();
  }

  private void adapt(Text node) {
    String text = node.getData();
    StringBuilder plain = new StringBuilder(text.length());
    boolean changed = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      chinese |= Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
      if (isControl(c) || fonts.has(c)) {
        plain.appendCodePoint(c);
      } else {
        changed = true;
        substitute(node, plain, c);
      }
    }
    if (changed) {
      node.setData(plain.toString());
    }
    cut(node);
  }

  private static void cut(Text node) {
    String text = node.getData();
    int start = 0;
    while (text.length() - start > LONGEST) {
      int end = end(text, start);
      Text piece = node.getOwnerDocument().createTextNode(text.substring(start, end));
      node.getParentNode().insertBefore(piece, node);
      start = end;
    }
    if (start > 0) {
      node.setData(text.substring(start));
    }
  }

  private static int end(String text, int start) {
    int end = start + LONGEST;
    while (end > start + LONGEST / 2 && ENDS.indexOf(text.charAt(end - 1)) < 0) {
      end--;
    }
    if (end > start + LONGEST / 2) {
      return end;
    }
    boolean pair = Character.isHighSurrogate(text.charAt(start + LONGEST - 1));
    return start + LONGEST - (pair ? 1 : 0);
  }

  private void substitute(Text node, StringBuilder plain, int c) {
    String letters = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
    if (letters.codePoints().allMatch(fonts::has)) {
      plain.append(letters);
    } else if (!DefaultIgnorable.is(c)) {
      replaced++;
      flush(node, plain);
      node.getParentNode().insertBefore(number(node.getOwnerDocument(), c), node);
    }
  }

  private static void flush(Text node, StringBuilder plain) {
    if (!plain.isEmpty()) {
      Text before = node.getOwnerDocument().createTextNode(plain.toString());
      node.getParentNode().insertBefore(before, node);
      plain.setLength(0);
    }
  }

  private static Element number(Document document, int c) {
    Element number = document.createElement("span");
    number.setAttribute("class", "number");
    number.setTextContent(String.format(Locale.ROOT, "U+%04X", c));
    return number;
  }

  private static boolean isControl(int c) {
    return c == '\n' || c == '\t' || c == ' ';
  }
}
