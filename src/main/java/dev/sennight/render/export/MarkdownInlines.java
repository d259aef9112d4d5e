package dev.sennight.render.export;

import dev.sennight.model.text.Inline;
import dev.sennight.model.text.LinkForm;
import dev.sennight.model.text.PlainText;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes inlines as Markdown. Where the marks of Markdown would not be read as they are meant, tags
 * of HTML take their place, which mean the same.
 */
final class MarkdownInlines {
  private static final int DEEPEST = 60;

  /** Parts what would be read as one. */
  private static final String NOTHING = "<!---->";

  private final StringBuilder out = new StringBuilder();
  private final List<Inline.Style> open = new ArrayList<>();

  /** Whether a line break may be written as one. */
  private final boolean oneLine;

  private int depth;

  private MarkdownInlines(boolean oneLine) {
    this.oneLine = oneLine;
  }

  /** {@code inlines} as the lines of a paragraph. */
  static String write(List<Inline> inlines) {
    return write(inlines, false);
  }

  /** {@code inlines} on one line: a hard break is written as a tag, a soft one as a space. */
  static String line(List<Inline> inlines) {
    return write(inlines, true);
  }

  private static String write(List<Inline> inlines, boolean oneLine) {
    MarkdownInlines markdown = new MarkdownInlines(oneLine);
    markdown.inlines(inlines, '\n');
    return markdown.out.toString();
  }

  /** A footnote's label; one that was written inside a sentence has none of its own. */
  static String note(String label) {
    return label.startsWith("^") ? "inline-" + label.substring(1) : label;
  }

  static int longestRun(String text, char sign) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == sign ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private void inlines(List<Inline> inlines, char after) {
    if (depth > DEEPEST) {
      out.append(MarkdownEscaper.of(PlainText.ofInlines(inlines), last(), after));
      return;
    }
    depth++;
    for (int i = 0; i < inlines.size(); i++) {
      boolean isLast = i + 1 == inlines.size();
      inline(inlines.get(i), isLast ? after : first(inlines.get(i + 1), after));
    }
    depth--;
  }

  /** What was written last; a line break at the start of a line. */
  private char last() {
    return out.isEmpty() ? '\n' : out.charAt(out.length() - 1);
  }

  /** What an inline begins with. */
  private static char first(Inline inline, char after) {
    return switch (inline) {
      case Inline.Text i -> i.text().isEmpty() ? after : i.text().charAt(0);
      case Inline.Styled i ->
          switch (i.style()) {
            case EMPHASIS, STRONG -> '*';
            case STRIKETHROUGH -> '~';
            case HIGHLIGHT -> '=';
            case UNDERLINE, SUBSCRIPT, SUPERSCRIPT, KEYBOARD, SMALL -> '<';
          };
      case Inline.Code _ -> '`';
      case Inline.Formula _ -> '$';
      case Inline.Link i -> i.form() == LinkForm.ADDRESS ? '<' : '[';
      case Inline.Image _ -> '!';
      case Inline.LineBreak _ -> '\n';
      case Inline.FootnoteReference _ -> '[';
      case Inline.Tag _ -> '#';
      case Inline.Anchor _ -> '<';
    };
  }

  private void inline(Inline inline, char after) {
    switch (inline) {
      case Inline.Text i -> out.append(MarkdownEscaper.of(i.text(), last(), after));
      case Inline.Styled i -> styled(i, after);
      case Inline.Code i -> code(i.text());
      case Inline.Formula i -> formula(i, after);
      case Inline.Link i -> link(i, after);
      case Inline.Image i -> out.append(MarkdownLinks.image(i));
      case Inline.LineBreak i -> lineBreak(i.hard(), after);
      case Inline.FootnoteReference i -> out.append("[^").append(note(i.label())).append(']');
      case Inline.Anchor i ->
          out.append("<a id=").append(MarkdownEscaper.attribute(i.name())).append("></a>");
      case Inline.Tag i -> {
        out.append('#').append(i.name());
        if (Character.isLetterOrDigit(after) || "_-/".indexOf(after) >= 0) {
          out.append(NOTHING);
        }
      }
    }
  }

  private void lineBreak(boolean hard, char after) {
    if (!hard) {
      out.append(oneLine ? " " : "\n");
    } else if (oneLine || last() == '\n' || after == '\n') {
      out.append("<br>");
    } else {
      out.append("\\\n");
    }
  }

  private void formula(Inline.Formula i, char after) {
    if (last() == '$') {
      out.append(NOTHING);
    }
    String fence = i.display() ? "$$" : "$";
    out.append(fence).append(i.latex()).append(fence);
    if (after >= '0' && after <= '9') {
      out.append(NOTHING);
    }
  }

  private void styled(Inline.Styled i, char after) {
    switch (i.style()) {
      case EMPHASIS -> marked(i, "*", "em", after);
      case STRONG -> marked(i, "**", "strong", after);
      case STRIKETHROUGH -> marked(i, "~~", "del", after);
      case HIGHLIGHT -> marked(i, "==", "mark", after);
      case UNDERLINE -> tagged(i, "u");
      case SUBSCRIPT -> tagged(i, "sub");
      case SUPERSCRIPT -> tagged(i, "sup");
      case KEYBOARD -> tagged(i, "kbd");
      case SMALL -> tagged(i, "small");
    }
  }

  private void tagged(Inline.Styled i, String tag) {
    out.append('<').append(tag).append('>');
    inside(i, '<');
    out.append("</").append(tag).append('>');
  }

  private void inside(Inline.Styled i, char after) {
    open.add(i.style());
    inlines(i.children(), after);
    open.removeLast();
  }

  private void marked(Inline.Styled i, String mark, String tag, char after) {
    int start = out.length();
    char before = last();
    out.append(mark);
    inside(i, mark.charAt(0));
    String inner = out.substring(start + mark.length());
    boolean plain =
        !open.contains(i.style())
            && !inner.isEmpty()
            && before != mark.charAt(0)
            && after != mark.charAt(0)
            && leans(inner.codePointAt(0), before, mark)
            && leans(inner.codePointBefore(inner.length()), after, mark);
    out.append(mark);
    if (!plain) {
      out.setLength(start);
      tagged(i, tag);
    }
  }

  /** Whether a mark between {@code near}, inside, and {@code far} is read as one. */
  private static boolean leans(int near, char far, String mark) {
    boolean wide =
        (near >= 0x3001 && near <= 0x30FF)
            || (near >= 0xFF01 && near <= 0xFF9F)
            || Character.isIdeographic(near);
    boolean sign = near < 0x80 && !Character.isLetterOrDigit(near);
    return wide
        || Character.isLetterOrDigit(near)
        || (!sign && near > ' ' && !Character.isWhitespace(near) && Character.isWhitespace(far))
        || (sign && near > ' ' && near != mark.charAt(0) && Character.isWhitespace(far));
  }

  private void code(String text) {
    int run = longestRun(text, '`');
    if (text.isEmpty() || last() == '`' || run > 8) {
      out.append("<code>").append(MarkdownEscaper.code(text)).append("</code>");
      return;
    }
    String fence = "`".repeat(run + 1);
    boolean padded = text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
    String space = padded || text.startsWith("`") || text.endsWith("`") ? " " : "";
    out.append(fence).append(space).append(text).append(space).append(fence);
  }

  private void link(Inline.Link i, char after) {
    String shown = PlainText.ofInlines(i.content());
    switch (i.form()) {
      case WIKI -> out.append("[[").append(MarkdownLinks.wiki(i.target(), shown)).append("]]");
      case ADDRESS -> {
        if (shown.equals(i.target()) || i.target().startsWith("mailto:")) {
          out.append('<').append(shown).append('>');
        } else {
          out.append(Character.isLetterOrDigit(last()) ? NOTHING : "").append(shown);
          out.append(Character.isWhitespace(after) ? "" : NOTHING);
        }
      }
      case MARKDOWN -> {
        out.append('[');
        int start = out.length();
        inlines(i.content(), ']');
        if (out.length() > start && out.charAt(start) == '[') {
          out.insert(start, NOTHING);
        }
        out.append("](").append(MarkdownEscaper.destination(i.target())).append(')');
      }
    }
  }
}
