package dev.sennight.parse.structure;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Lines that are not Markdown: a comment, a formula, an HTML table, preformatted text. */
public final class RawBlock extends Block {
  private final Kind kind;

  RawBlock(Kind kind) {
    this.kind = kind;
  }

  /** What opens and closes it. */
  public enum Kind {
    COMMENT("%%", "%%"),
    HTML_COMMENT("<!--", "-->"),
    FORMULA("$$", "$$"),
    TABLE("<table", "</table>"),
    PREFORMATTED("<pre", "</pre>"),
    SCRIPT("<script", "</script>"),
    STYLE("<style", "</style>");

    public final String opening;
    public final String closing;

    Kind(String opening, String closing) {
      this.opening = opening;
      this.closing = closing;
    }
  }

  public Kind kind() {
    return kind;
  }

  /** The lines, markers included. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (BasedSequence line : getContentLines()) {
      text.append(line);
    }
    return text.toString();
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
