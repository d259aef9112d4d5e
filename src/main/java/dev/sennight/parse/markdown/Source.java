package dev.sennight.parse.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;

/** The text of a document and where its blocks stand in it. */
final class Source {
  private final String text;
  private final Lines lines;

  Source(String text, int firstLine) {
    this.text = text;
    this.lines = new Lines(text, firstLine);
  }

  int line(Node node) {
    return lines.of(node.getStartOffset());
  }

  int endLine(Node node) {
    int end = node.getEndOffset();
    while (end > node.getStartOffset() && text.charAt(end - 1) == '\n') {
      end--;
    }
    return lines.of(Math.max(node.getStartOffset(), end - 1));
  }

  int lineAt(int offset) {
    return lines.of(offset);
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
      while (from < to && isBlank(text.charAt(from))) {
        from++;
      }
      while (to > from && text.charAt(to - 1) == '\n') {
        to--;
      }
      out.append(text, from, to).append('\n');
    }
    int end = out.length();
    while (end > 0 && Character.isWhitespace(out.charAt(end - 1))) {
      end--;
    }
    return out.substring(0, end);
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

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
