package dev.sennight.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Tells whether a table fits onto a page with its words whole. */
final class TableRoom {
  /** Of a page and of what one level of nesting takes, in widths of a Han character. */
  private static final double PAGE = 50;

  private static final double LEVEL = 2.5;
  private static final double LATIN = 0.6;
  private static final double PADDING = 1.4;
  private static final double PICTURE = 4;
  private static final int WIDE = 0x1100;

  private TableRoom() {}

  static boolean fits(Element table) {
    List<Double> columns = new ArrayList<>();
    NodeList rows = table.getElementsByTagName("tr");
    for (int i = 0; i < rows.getLength(); i++) {
      NodeList cells = rows.item(i).getChildNodes();
      for (int j = 0; j < cells.getLength(); j++) {
        double least = longestWord(cells.item(j).getTextContent()) + PADDING;
        if (j == columns.size()) {
          columns.add(PICTURE);
        }
        columns.set(j, Math.max(columns.get(j), least));
      }
    }
    return columns.stream().mapToDouble(Double::doubleValue).sum() <= PAGE - nesting(table);
  }

  private static double longestWord(String text) {
    double longest = 0;
    double word = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean breaks = Character.isWhitespace(c) || c == '-' || c == '/';
      word = breaks ? 0 : c < WIDE ? word + LATIN : 1;
      longest = Math.max(longest, word);
    }
    return longest;
  }

  private static double nesting(Element table) {
    double taken = 0;
    for (Node n = table.getParentNode(); n instanceof Element e; n = n.getParentNode()) {
      boolean indented =
          e.getTagName().equals("li")
              || e.getTagName().equals("blockquote")
              || e.getAttribute("class").contains("callout")
              || e.getAttribute("class").contains("embed");
      taken += indented ? LEVEL : 0;
    }
    return taken;
  }
}
