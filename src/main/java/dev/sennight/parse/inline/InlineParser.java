package dev.sennight.parse.inline;

import dev.sennight.model.text.Inline;
import dev.sennight.model.text.LinkForm;
import dev.sennight.parse.text.Chars;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one paragraph. For one use. */
public final class InlineParser {
  private static final String SPECIAL = "\n\\`*_~=[]!<&$#%^{hHwW";
  private static final boolean[] IS_SPECIAL = new boolean[128];

  static {
    SPECIAL.chars().forEach(c -> IS_SPECIAL[c] = true);
  }

  private final InlineScanner scan;
  private final Brackets brackets;
  private final HtmlTags tags;
  private final WikiSyntax notes;
  private final BitSet unclosedFences = new BitSet();
  private final boolean linesKept;

  private InlineParser(InlineScanner scan, boolean linesKept) {
    this.scan = scan;
    this.linesKept = linesKept;
    brackets = new Brackets(scan);
    tags = new HtmlTags(scan, brackets);
    notes = new WikiSyntax(scan);
  }

  /**
   * Reads Markdown.
   *
   * @param source lines parted by {@code \n}, without the marks of the blocks around them
   * @param line the document's line that it begins on
   */
  public static List<Inline> read(String source, int line, InlineContext context) {
    return read(source, line, context, false);
  }

  /** Reads as {@link #read(String, int, InlineContext)} does, but every line break is hard. */
  public static List<Inline> readLines(String source, int line, InlineContext context) {
    return read(source, line, context, true);
  }

  private static List<Inline> read(
      String source, int line, InlineContext context, boolean linesKept) {
    String text = source.strip();
    if (text.isEmpty()) {
      return List.of();
    }
    InlineScanner scan =
        new InlineScanner(
            text, line + Chars.lineBreaks(source.substring(0, source.indexOf(text))), context);
    new InlineParser(scan, linesKept).run();
    return new InlineBuilder(scan).write();
  }

  private void run() {
    String source = scan.source;
    int length = source.length();
    while (scan.at < length) {
      char c = source.charAt(scan.at);
      if (c >= 128 || !IS_SPECIAL[c]) {
        scan.at++;
        continue;
      }
      scan.context.limit().step();
      if (!special(c)) {
        scan.at++;
      }
    }
    scan.flush();
    scan.delimiters.process(null);
  }

  private boolean special(char c) {
    return switch (c) {
      case '\n' -> lineBreak();
      case '\\' -> escape();
      case '`' -> code();
      case '*', '_', '~', '=' -> delimiters();
      case '[' -> openBracket();
      case ']' -> closeBracket();
      case '!' -> image();
      case '<' -> angle();
      case '{' -> tags.attributes();
      case '&' -> entity();
      case '$' -> notes.formula();
      case '#' -> notes.tag();
      case '%' -> notes.comment();
      case '^' -> notes.inlineFootnote();
      default -> address();
    };
  }

  private boolean lineBreak() {
    int end = scan.at;
    while (scan.at > 0 && isBlank(scan.source.charAt(scan.at - 1))) {
      scan.at--;
    }
    int next = Spans.skip(scan.source, end + 1, " \t");
    Node last = scan.nodes.last;
    if (last != null && last.end == scan.at && last.leaf instanceof Inline.LineBreak) {
      scan.skipTo(next); // the line was ended by a tag
    } else if (linesKept || end - scan.at >= 2) {
      scan.take(Node.leaf(scan.at, next, new Inline.LineBreak(true)));
    } else {
      scan.take(new Node(Node.Kind.SOFT_BREAK, scan.at, next));
    }
    return true;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private boolean escape() {
    char next = scan.peek(1);
    if (next == '\n') {
      scan.take(Node.leaf(scan.at, scan.at + 2, new Inline.LineBreak(true)));
      return true;
    }
    if (!Chars.isAsciiPunctuation(next)) {
      return false;
    }
    scan.take(Node.text(scan.at, scan.at + 2, String.valueOf(next)));
    return true;
  }

  private boolean code() {
    int end = Spans.runEnd(scan.source, scan.at);
    int length = end - scan.at;
    boolean hopeless = length > Spans.LONGEST_FENCE || unclosedFences.get(length);
    int close = hopeless ? -1 : Spans.closingFence(scan.source, end, length);
    if (close < 0) {
      unclosedFences.set(Math.min(length, Spans.LONGEST_FENCE + 1));
      scan.at = end;
      return true;
    }
    String text = Spans.code(scan.source.substring(end, close));
    scan.take(Node.leaf(scan.at, close + length, new Inline.Code(text)));
    return true;
  }

  private boolean delimiters() {
    int end = Spans.runEnd(scan.source, scan.at);
    Node run = Delimiters.run(scan.source, scan.at, end);
    if (run == null) {
      scan.at = end;
      return true;
    }
    scan.take(run);
    scan.delimiters.push(run);
    return true;
  }

  private boolean openBracket() {
    if (scan.peek(1) == '[' && scan.peek(2) != '[' && notes.wiki(0)) {
      return true;
    }
    if (scan.peek(1) == '^' && notes.footnote()) {
      return true;
    }
    brackets.open(false, tags.depth());
    return true;
  }

  private boolean closeBracket() {
    int tagsBelow = brackets.close();
    if (tagsBelow < 0) {
      return false;
    }
    tags.truncate(tagsBelow);
    return true;
  }

  private boolean image() {
    if (scan.peek(1) != '[') {
      return false;
    }
    if (scan.peek(2) == '[' && scan.peek(3) != '[' && notes.wiki(1)) {
      return true;
    }
    brackets.open(true, tags.depth());
    return true;
  }

  private boolean angle() {
    if (scan.peek(1) == '!' && scan.source.startsWith("<!--", scan.at)) {
      int end = scan.indexOf("-->", scan.at + 4);
      if (end >= 0) {
        scan.skipTo(end + 3);
      }
      return end >= 0;
    }
    int end = Addresses.angleEnd(scan.source, scan.at);
    if (end < 0) {
      return tags.read();
    }
    String inside = scan.source.substring(scan.at + 1, end);
    boolean mail = inside.indexOf(':') < 0;
    take(mail ? "mailto:" + inside : inside, inside, end + 1);
    return true;
  }

  private void take(String target, String shown, int end) {
    Node node = Node.link(LinkForm.ADDRESS, scan.at, end, target);
    node.appendChild(Node.text(scan.at, end, shown));
    scan.take(node);
  }

  private boolean entity() {
    int end = Entities.end(scan.source, scan.at);
    @Nullable String decoded =
        end < 0 ? null : Entities.decode(scan.source.substring(scan.at, end));
    if (decoded == null) {
      return false;
    }
    scan.take(Node.text(scan.at, end, decoded));
    return true;
  }

  private boolean address() {
    int end = Addresses.bareEnd(scan.source, scan.at);
    if (end < 0) {
      return false;
    }
    String shown = scan.source.substring(scan.at, end);
    boolean bare = Addresses.startsWith(shown, 0, "www.");
    take(bare ? "https://" + shown : shown, shown, end);
    return true;
  }
}
