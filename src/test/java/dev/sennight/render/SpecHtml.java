package dev.sennight.render;

import dev.sennight.model.LinkLookup;
import dev.sennight.model.Resolution;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.LinkForm;
import dev.sennight.parse.inline.Entities;
import dev.sennight.parse.markdown.LineBreaks;
import dev.sennight.parse.markdown.Located;
import dev.sennight.parse.markdown.MarkdownText;
import dev.sennight.render.html.FormulaWriter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * HTML reduced to what CommonMark says: its elements, where links and images lead, and the text.
 * What only our pages have (classes, boxes around tables and code, words of the page itself) and
 * what they leave out (titles of links) is not compared.
 */
final class SpecHtml {
  private static final Set<String> ELEMENTS =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "em",
          "strong",
          "code",
          "pre",
          "blockquote",
          "ul",
          "ol",
          "li",
          "hr",
          "br",
          "a",
          "img");
  private static final Pattern TAG = Pattern.compile("<(/?)([a-z]+[1-6]?)((?:\\s[^<>]*?)?)/?>");
  private static final Set<String> INLINE = Set.of("em", "strong", "code", "a", "img", "br");
  private static final Set<String> EMPTY = Set.of("br", "hr", "img");
  private static final String HIDDEN = "-";
  private static final String PICTURE = ".png";

  /** Every target is a picture of the library, so that pages show it as a link and as an image. */
  private static final LinkLookup LINKS =
      new LinkLookup() {
        @Override
        public Resolution resolve(LinkForm form, String target) {
          return new Resolution.Attachment(Resolution.How.PATH, target + PICTURE);
        }

        @Override
        public List<Block> embedded(String target) {
          return List.of();
        }
      };

  private static final LinkTargets TARGETS =
      new LinkTargets() {
        @Override
        public @Nullable String link(PageAddress address) {
          return address instanceof PageAddress.ToFile to ? to.href() : null;
        }

        @Override
        public String image(String file, long state) {
          return new ImageAddress(file).href(state);
        }
      };

  private final StringBuilder out = new StringBuilder();

  private final Deque<Open> open = new ArrayDeque<>();

  private int hidden;
  private boolean preformatted;

  /** An element and what is compared of it; "" for one that is left out. */
  private record Open(String name, String shown) {}

  private SpecHtml() {}

  /** The page of a document, without headings made smaller for their place in a page. */
  static String ofPage(String markdown) {
    List<Block> blocks =
        new MarkdownText(LineBreaks.COMMONMARK)
            .blocks(markdown, 1).stream().map(Located::block).toList();
    PageContext page = new PageContext(PageWords.of(Locale.ENGLISH), TARGETS, FormulaWriter.NONE);
    int highest =
        blocks.stream()
            .mapToInt(block -> block instanceof Block.Heading heading ? heading.level() : 9)
            .min()
            .orElse(1);
    Page.Part part = new Page.Part("part", null, 2, null, "", blocks, List.of(), LINKS);
    BodyWriter.of(page, part, 0).body(blocks, highest);
    return of(page.out().finish());
  }

  /** Reduces {@code html}. */
  static String of(String html) {
    SpecHtml reduced = new SpecHtml();
    Matcher tag = TAG.matcher(html);
    int at = 0;
    while (tag.find()) {
      reduced.text(html.substring(at, tag.start()));
      reduced.tag(!tag.group(1).isEmpty(), tag.group(2), tag.group(3));
      at = tag.end();
    }
    reduced.text(html.substring(at));
    return reduced.out.toString().strip();
  }

  private void text(String escaped) {
    if (hidden > 0) {
      return;
    }
    String text = Entities.unescape(escaped.replace("\\", "\\\\"));
    if (preformatted) {
      out.append(text);
      return;
    }
    String words = text.replaceAll("[ \t\n]+", " ");
    out.append(endsWithSpace() ? words.replaceFirst("^ ", "") : words);
  }

  private boolean endsWithSpace() {
    return out.isEmpty()
        || out.charAt(out.length() - 1) == ' '
        || out.charAt(out.length() - 1) == '\n';
  }

  private void tag(boolean closing, String name, String attributes) {
    if (closing) {
      if (open.stream().anyMatch(element -> element.name.equals(name))) {
        while (!open.peek().name.equals(name)) {
          close(open.pop().shown);
        }
        close(open.pop().shown);
      }
      return;
    }
    String shown = shown(name, attributes);
    if (EMPTY.contains(name)) {
      append(shown);
      return;
    }
    open.push(new Open(name, shown));
    hidden += shown.equals(HIDDEN) ? 1 : 0;
    preformatted |= name.equals("pre");
    append(shown);
  }

  private void close(String shown) {
    hidden -= shown.equals(HIDDEN) ? 1 : 0;
    if (shown.equals("pre")) {
      preformatted = false;
      // The last line of code ends with a line break in the specification.
      out.setLength(out.length() - "</code>".length());
      while (!out.isEmpty() && out.charAt(out.length() - 1) == '\n') {
        out.setLength(out.length() - 1);
      }
      out.append("</code>");
    }
    int end = shown.indexOf(' ');
    append(
        shown.isEmpty() || shown.equals(HIDDEN)
            ? ""
            : "/" + (end < 0 ? shown : shown.substring(0, end)));
  }

  private void append(String shown) {
    if (shown.isEmpty() || shown.equals(HIDDEN) || hidden > 0) {
      return;
    }
    boolean inline = INLINE.contains(shown.replaceAll("(?s)^/| .*$", ""));
    if (!inline) {
      out.setLength(out.toString().stripTrailing().length());
      out.append('\n');
    }
    out.append('<').append(shown).append('>').append(inline && !shown.equals("br") ? "" : "\n");
  }

  /** Name and attributes of an element as they are compared. */
  private static String shown(String name, String attributes) {
    String styles = attribute(attributes, "class");
    if (List.of(styles.split(" ")).contains("ui")) {
      return HIDDEN;
    }
    return switch (name) {
      case "div" -> styles.equals("pictures") ? "p" : "";
      case "ol" -> "ol " + attribute(attributes, "start");
      case "a" -> styles.equals("picture") ? "" : "a " + target(attribute(attributes, "href"));
      case "img" ->
          "img " + target(attribute(attributes, "src")) + " " + attribute(attributes, "alt");
      default -> ELEMENTS.contains(name) ? name : "";
    };
  }

  private static String attribute(String attributes, String name) {
    Matcher matcher = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(attributes);
    return matcher.find() ? Entities.unescape(matcher.group(1).replace("\\", "\\\\")) : "";
  }

  /** Where a link leads, whether its characters are encoded or not. */
  private static String target(String address) {
    String target = address;
    ImageAddress image = ImageAddress.parse(address);
    if (image != null) {
      target = image.file();
    } else if (PageAddress.parse(address) instanceof PageAddress.ToFile to) {
      target = to.file();
    }
    boolean ours = target.endsWith(PICTURE) && !target.equals(address);
    target = ours ? target.substring(0, target.length() - PICTURE.length()) : target;
    try {
      return URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return target; // a percent sign that encodes nothing
    }
  }
}
