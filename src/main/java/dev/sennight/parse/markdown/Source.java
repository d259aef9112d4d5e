package dev.sennight.parse.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The text of a document and where its blocks stand in it. */
final class Source {
  private final String text;
  private final int firstLine;
  private int[] lineStarts = new int[64];
  private int lines = 1;

  /** The text of a document that begins on {@code firstLine}; its lines end with {@code \n}. */
  Source(String text, int firstLine) {
    this.text = text;
    this.firstLine = firstLine;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (lines == lineStarts.length) {
        lineStarts = Arrays.copyOf(lineStarts, lines * 2);
      }
      lineStarts[lines++] = i + 1;
    }
  }

  int line(Node node) {
    return lineAt(node.getStartOffset());
  }

  int endLine(Node node) {
    int end = node.getEndOffset();
    while (end > node.getStartOffset() && text.charAt(end - 1) == '\n') {
      end--;
    }
    return lineAt(Math.max(node.getStartOffset(), end - 1));
  }

  private int lineAt(int offset) {
    int found = Arrays.binarySearch(lineStarts, 0, lines, offset);
    return firstLine + (found >= 0 ? found : -found - 2);
  }

  /** A node's text as it is written, the marks of blocks around it included. */
  String of(Node node) {
    return text.substring(node.getStartOffset(), node.getEndOffset());
  }

  /** The lines of a paragraph without the marks of blocks around them, parted by line breaks. */
  String paragraph(ParagraphBlock node) {
    StringBuilder out = new StringBuilder(node.getTextLength() + 1);
    for (BasedSequence line : node.getContentLines()) {
      int from = line.getStartOffset();
      int to = line.getEndOffset();
      while (from < to && " \t".indexOf(text.charAt(from)) >= 0) {
        from++;
      }
      while (to > from && text.charAt(to - 1) == '\n') {
        to--;
      }
      out.append(text, from, to).append('\n');
    }
    return out.toString().stripTrailing();
  }

  /** The lines that a paragraph stands on, marks of blocks included. */
  List<String> lines(ParagraphBlock paragraph) {
    List<String> lines = new ArrayList<>();
    for (BasedSequence line : paragraph.getContentLines()) {
      int end = line.getEndOffset();
      int last = end > 0 && text.charAt(end - 1) == '\n' ? end - 1 : end;
      lines.add(text.substring(text.lastIndexOf('\n', last - 1) + 1, last));
    }
    return lines;
  }
}
