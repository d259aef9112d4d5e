package dev.sennight.parse.inline;

import dev.sennight.model.text.Inline;
import dev.sennight.model.text.Inline.Style;
import dev.sennight.model.text.LinkForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The HTML tags that have a meaning here; every other one is text. */
public final class HtmlTags {
  /** Tags that are dropped; text around those of blocks is kept apart. */
  private static final Set<String> DROPPED =
      Set.of(
          ("p div span center font section figure figcaption picture source track wbr summary details"
                  + " table thead tbody tfoot tr td th caption col colgroup ul ol li dl dt dd"
                  + " blockquote h1 h2 h3 h4 h5 h6 hr")
              .split(" ", -1));

  /** Attributes in braces, without those: an id, classes, and values by name. */
  public static final String ATTRIBUTES =
      "(?:\\s?(?:#(?<id>[^\\s{}#.]{1,200})|\\.[^\\s{}#.]{1,80}|toc"
          + "|[\\w-]{1,40}=(?:\"[^\"\\n]{0,200}\"|'[^'\\n]{0,200}'|[^\\s{}]{1,80}))){1,8}\\s?";

  private static final Pattern BRACES = Pattern.compile("\\{:?" + ATTRIBUTES + "}");

  /** What links, code and styled words end with. */
  private static final String ENDS = "*_`)]~=";

  private static final int DEEPEST_SEARCH = 64;
  private static final int LONGEST_ID = 200;
  private final InlineScanner scan;
  private final Brackets brackets;
  private final List<Open> stack = new ArrayList<>();

  HtmlTags(InlineScanner scan, Brackets brackets) {
    this.scan = scan;
    this.brackets = brackets;
  }

  /**
   * An open tag.
   *
   * @param node holds the tag as text until the closing one is found; null for a tag that shows
   *     nothing
   */
  private record Open(
      HtmlTag tag, @Nullable Node node, @Nullable Node runsBelow, int bracketsBelow) {}

  int depth() {
    return stack.size();
  }

  void truncate(int depth) {
    if (stack.size() > depth) {
      stack.subList(depth, stack.size()).clear();
    }
  }

  /** Reads the tag here; false when it is to be shown as text. */
  boolean read() {
    HtmlTag tag = HtmlTag.at(scan.source, scan.at);
    if (tag == null) {
      return false;
    }
    boolean anchor = tag.name().equals("a");
    String id = tag.closing() ? null : id(tag);
    if (id != null) {
      scan.context.anchors().add(new Anchor(id, scan.lineAt(scan.at)));
      scan.take(Node.leaf(scan.at, scan.at, new Inline.Anchor(id)));
    }
    if (style(tag.name()) != null
        || (anchor && (tag.closing() || !tag.attribute("href").isBlank()))) {
      return tag.closing() ? close(tag) : open(tag);
    }
    return switch (tag.name()) {
      case "a" -> place(tag);
      case "br" -> take(tag, new Inline.LineBreak(true));
      case "img" -> image(tag);
      case "code", "tt", "samp" -> code(tag);
      case "video", "audio", "iframe", "embed", "object" -> media(tag);
      default -> DROPPED.contains(tag.name()) ? drop(tag) : asWritten(tag);
    };
  }

  /** Attributes behind a link, code or styled words, as kramdown and Pandoc write them. */
  boolean attributes() {
    boolean behind = scan.isBehindMarkup() && ENDS.indexOf(scan.source.charAt(scan.at - 1)) >= 0;
    Matcher attributes = BRACES.matcher(scan.source).region(scan.at, scan.source.length());
    if (!behind || !attributes.lookingAt()) {
      return false;
    }
    String id = attributes.group("id");
    if (id != null) {
      scan.context.anchors().add(new Anchor(id, scan.lineAt(scan.at)));
      scan.take(Node.leaf(scan.at, attributes.end(), new Inline.Anchor(id)));
    } else {
      scan.skipTo(attributes.end());
    }
    return true;
  }

  private static @Nullable Style style(String name) {
    return switch (name) {
      case "b", "strong" -> Style.STRONG;
      case "i", "em", "cite" -> Style.EMPHASIS;
      case "u", "ins" -> Style.UNDERLINE;
      case "s", "del", "strike" -> Style.STRIKETHROUGH;
      case "sub" -> Style.SUBSCRIPT;
      case "sup" -> Style.SUPERSCRIPT;
      case "kbd" -> Style.KEYBOARD;
      case "mark" -> Style.HIGHLIGHT;
      case "small" -> Style.SMALL;
      default -> null;
    };
  }

  /** The name that links can point to {@code tag} by; null when it has none. */
  public static @Nullable String id(HtmlTag tag) {
    String id = tag.attribute("id").strip();
    String name = id.isEmpty() && tag.name().equals("a") ? tag.attribute("name").strip() : id;
    return name.isEmpty() || name.length() > LONGEST_ID ? null : name;
  }

  /** {@code <a>} without an address: nothing but a place, and perhaps its name. */
  private boolean place(HtmlTag tag) {
    if (scan.source.charAt(tag.end() - 2) != '/') {
      stack.add(new Open(tag, null, null, brackets.depth()));
    }
    return skip(tag);
  }

  /** A block's tag parts the words around it. */
  private boolean drop(HtmlTag tag) {
    boolean inline = Set.of("span", "font", "wbr").contains(tag.name());
    return inline ? skip(tag) : take(tag, new Inline.Text(" "));
  }

  private boolean skip(HtmlTag tag) {
    scan.skipTo(tag.end());
    return true;
  }

  private boolean take(HtmlTag tag, Inline leaf) {
    scan.take(Node.leaf(scan.at, tag.end(), leaf));
    return true;
  }

  /** A tag that means nothing here is text, what is in its attributes included. */
  private boolean asWritten(HtmlTag tag) {
    String text = scan.source.substring(tag.start(), tag.end());
    return take(tag, new Inline.Text(text.replace('\n', ' ')));
  }

  /** A film, a sound or another page: its place is taken by a link to it. */
  private boolean media(HtmlTag tag) {
    if (tag.closing()) {
      return skip(tag);
    }
    String source = sourceOf(tag);
    if (source.isEmpty()) {
      return asWritten(tag);
    }
    String title = tag.attribute("title").strip();
    String name = source.substring(source.lastIndexOf('/') + 1);
    String shown = title.isEmpty() ? name.isEmpty() ? source : name : title;
    Node link = Node.link(LinkForm.MARKDOWN, tag.start(), tag.end(), source);
    link.appendChild(Node.text(tag.start(), tag.end(), "▶ " + shown.replace('\n', ' ')));
    scan.take(link);
    return true;
  }

  /** Where the medium of {@code tag} is: in an attribute, or in a {@code <source>} inside. */
  private String sourceOf(HtmlTag tag) {
    String own = tag.attribute(tag.name().equals("object") ? "data" : "src").strip();
    int at = own.isEmpty() ? scan.indexOf("<source", tag.end()) : -1;
    int end = at < 0 ? -1 : scan.indexOf("</" + tag.name(), tag.end());
    HtmlTag inner = at < 0 || at > end ? null : HtmlTag.at(scan.source, at);
    return inner == null ? own : inner.attribute("src").strip();
  }

  private boolean image(HtmlTag tag) {
    if (tag.closing()) {
      return skip(tag);
    }
    String source = tag.attribute("src").trim();
    if (source.isEmpty()) {
      return asWritten(tag);
    }
    Node node = new Node(Node.Kind.IMAGE, scan.at, tag.end());
    node.form = LinkForm.MARKDOWN;
    node.target = source;
    node.embed = true;
    node.text = tag.attribute("alt").replace('\n', ' ');
    node.width = ImageCaption.pixels(tag.attribute("width"));
    node.height = ImageCaption.pixels(tag.attribute("height"));
    scan.take(node);
    return true;
  }

  private boolean code(HtmlTag tag) {
    String closing = "</" + tag.name() + ">";
    int end = tag.closing() ? -1 : scan.indexOf(closing, tag.end());
    if (end < 0) {
      return false;
    }
    String text = Entities.unescape(scan.source.substring(tag.end(), end)).replace('\n', ' ');
    scan.take(Node.leaf(scan.at, end + closing.length(), new Inline.Code(text)));
    return true;
  }

  private boolean open(HtmlTag tag) {
    Node node = Node.text(tag.start(), tag.end(), scan.source.substring(tag.start(), tag.end()));
    scan.take(node);
    stack.add(new Open(tag, node, scan.delimiters.lastRun, brackets.depth()));
    return true;
  }

  private boolean close(HtmlTag tag) {
    int from = Math.max(0, stack.size() - DEEPEST_SEARCH);
    for (int i = stack.size() - 1; i >= from; i--) {
      Open open = stack.get(i);
      if (open.tag.name().equals(tag.name())) {
        Node node = open.node;
        if (node == null) {
          stack.remove(i);
          return skip(tag);
        }
        wrap(open, node, tag);
        truncate(i);
        brackets.truncate(open.bracketsBelow);
        return true;
      }
    }
    return tag.name().equals("a") && tag.attributes().isEmpty() && skip(tag);
  }

  private void wrap(Open open, Node opening, HtmlTag tag) {
    scan.flush();
    scan.delimiters.process(open.runsBelow);
    Style style = style(tag.name());
    Node node;
    if (style == null) {
      node = Node.link(LinkForm.MARKDOWN, opening.start, tag.end(), open.tag.attribute("href"));
    } else {
      node = new Node(Node.Kind.STYLED, opening.start, tag.end());
      node.style = style;
    }
    scan.nodes.wrap(opening, null, node);
    scan.nodes.remove(opening);
    scan.skipTo(tag.end());
  }
}
