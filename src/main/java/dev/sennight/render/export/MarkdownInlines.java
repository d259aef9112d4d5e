package dev.sennight.render.export;

import dev.sennight.model.text.Inline;
import dev.sennight.model.text.LinkForm;
import dev.sennight.model.text.PlainText;
import java.util.List;

/** Writes inlines as Markdown. */
final class MarkdownInlines {
  private static final int DEEPEST = 60;

  private final StringBuilder out = new StringBuilder();
  private int depth;

  private MarkdownInlines() {}

  static String write(List<Inline> inlines) {
    MarkdownInlines markdown = new MarkdownInlines();
    markdown.inlines(inlines);
    return markdown.out.toString();
  }

  /** Text in which no character means anything. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (means(text, i)) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
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

  private static boolean means(String text, int at) {
    char c = text.charAt(at);
    char before = at > 0 ? text.charAt(at - 1) : ' ';
    char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return switch (c) {
      case '\\', '`', '*', '[', ']', '<', '$' -> true;
      case '-', '+', '>' -> text.substring(0, at).isBlank();
      case '.', ')' -> after == ' ' && isNumber(text.substring(0, at));
      case '=', '~', '%' -> before == c || after == c;
      case '#' -> !Character.isLetterOrDigit(before);
      case '^' -> before == ' ' || before == '[';
      case '_' -> !(Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after));
      default -> false;
    };
  }

  private static boolean isNumber(String text) {
    String digits = text.strip();
    return !digits.isEmpty() && digits.length() <= 9 && digits.chars().allMatch(Character::isDigit);
  }

  private void inlines(List<Inline> inlines) {
    if (depth > DEEPEST) {
      out.append(escape(PlainText.ofInlines(inlines)));
      return;
    }
    depth++;
    inlines.forEach(this::inline);
    depth--;
  }

  private void inline(Inline inline) {
    switch (inline) {
      case Inline.Text i -> out.append(escape(i.text()));
      case Inline.Styled i -> styled(i);
      case Inline.Code i -> code(i.text());
      case Inline.Formula i -> {
        String fence = i.display() ? "$$" : "$";
        out.append(fence).append(i.latex()).append(fence);
      }
      case Inline.Link i -> link(i);
      case Inline.Image i -> image(i);
      case Inline.LineBreak i -> out.append(i.hard() ? "\\\n" : "\n");
      case Inline.FootnoteReference i -> out.append("[^").append(note(i.label())).append(']');
      case Inline.Tag i -> out.append('#').append(i.name());
      case Inline.Anchor i -> out.append("<a id=\"").append(attribute(i.name())).append("\"></a>");
    }
  }

  private static String attribute(String value) {
    return value.replace("&", "&amp;").replace("\"", "&quot;");
  }

  private void styled(Inline.Styled i) {
    switch (i.style()) {
      case EMPHASIS -> around("*", i.children(), "*");
      case STRONG -> around("**", i.children(), "**");
      case STRIKETHROUGH -> around("~~", i.children(), "~~");
      case HIGHLIGHT -> around("==", i.children(), "==");
      case UNDERLINE -> around("<u>", i.children(), "</u>");
      case SUBSCRIPT -> around("<sub>", i.children(), "</sub>");
      case SUPERSCRIPT -> around("<sup>", i.children(), "</sup>");
      case KEYBOARD -> around("<kbd>", i.children(), "</kbd>");
      case SMALL -> around("<small>", i.children(), "</small>");
    }
  }

  private void around(String before, List<Inline> children, String after) {
    out.append(before);
    inlines(children);
    out.append(after);
  }

  private void code(String text) {
    String fence = "`".repeat(longestRun(text, '`') + 1);
    String space = text.startsWith("`") || text.endsWith("`") ? " " : "";
    out.append(fence).append(space).append(text).append(space).append(fence);
  }

  private void link(Inline.Link i) {
    String shown = PlainText.ofInlines(i.content());
    switch (i.form()) {
      case WIKI ->
          out.append("[[")
              .append(i.target())
              .append(shown.equals(i.target()) ? "" : "|" + shown)
              .append("]]");
      case ADDRESS -> out.append('<').append(i.target()).append('>');
      case MARKDOWN -> {
        out.append('[');
        inlines(i.content());
        out.append("](").append(destination(i.target())).append(')');
      }
    }
  }

  private void image(Inline.Image i) {
    String size =
        i.width() == null ? "" : "|" + i.width() + (i.height() == null ? "" : "x" + i.height());
    if (i.form() == LinkForm.WIKI) {
      out.append("![[").append(i.target()).append(size).append("]]");
    } else {
      out.append("![").append(escape(i.alt())).append(size).append("](");
      out.append(destination(i.target())).append(')');
    }
  }

  private static String destination(String target) {
    boolean plain =
        !target.isEmpty()
            && target.chars().noneMatch(c -> Character.isWhitespace(c) || "()<>".indexOf(c) >= 0);
    return plain ? target : "<" + target.replace("<", "%3C").replace(">", "%3E") + ">";
  }
}
