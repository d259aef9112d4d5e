package dev.sennight.parse.markdown;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.parse.markdown.BlockList.Opened;
import dev.sennight.parse.inline.Entities;
import dev.sennight.parse.inline.HtmlTag;
import dev.sennight.parse.inline.Sizes;
import java.util.List;

/** A paragraph that is parted by block tags of HTML. */
final class HtmlFlow {
  private final ParagraphReader paragraphs;
  private final String text;
  private final int endLine;
  private final BlockList out;
  private int line;
  private int from;

  /** What the text up to the next tag becomes. */
  private String pending = "";

  private boolean detailsOpen;

  HtmlFlow(ParagraphReader paragraphs, String text, int line, int endLine, BlockList out) {
    this.paragraphs = paragraphs;
    this.text = text;
    this.line = line;
    this.endLine = endLine;
    this.out = out;
  }

  void run(List<HtmlTag> tags) {
    for (HtmlTag tag : tags) {
      text(tag.start());
      tag(tag);
      from = tag.end();
    }
    text(text.length());
    endDetails();
    out.endParagraph(endLine);
  }

  /** Emits the text from the last tag to {@code to}. */
  private void text(int to) {
    String piece = text.substring(from, to);
    int start = line;
    line += lineBreaks(piece);
    if (piece.isBlank()) {
      return;
    }
    String words = piece.strip();
    int first = start + lineBreaks(piece.substring(0, piece.indexOf(words.charAt(0))));
    int last = Math.min(endLine, first + lineBreaks(words));
    if (pending.equals("summary")) {
      out.open(new Opened.Details(detailsOpen, paragraphs.inlines(words, first)), first);
      pending = "";
    } else {
      endDetails();
      flow(words, first, last);
    }
  }

  private void flow(String words, int first, int last) {
    if (pending.equals("dt")) {
      Inline term = new Inline.Styled(Inline.Style.STRONG, paragraphs.inlines(words, first));
      out.add(new Block.Paragraph(List.of(term), null), first, last);
    } else if (pending.length() == 2 && pending.charAt(0) == 'h') {
      List<Inline> content = paragraphs.heading(words, first, out);
      out.add(new Block.Heading(pending.charAt(1) - '0', content, first), first, last);
    } else {
      paragraphs.plain(words, first, last, out);
    }
  }

  /** A {@code <details>} without a summary. */
  private void endDetails() {
    if (pending.equals("details") || pending.equals("summary")) {
      out.open(new Opened.Details(detailsOpen, List.of()), line);
      pending = "";
    }
  }

  private void tag(HtmlTag tag) {
    line += lineBreaks(text.substring(tag.start(), tag.end()));
    if (tag.name().equals("summary")) {
      boolean opens = !tag.closing() && pending.equals("details");
      pending = opens ? "summary" : pending;
      return;
    }
    if (!tag.name().equals("p") && !tag.name().equals("div")) {
      endDetails();
    }
    switch (tag.name()) {
      case "details" -> details(tag);
      case "hr" -> out.add(new Block.ThematicBreak(), line, line);
      case "h1", "h2", "h3", "h4", "h5", "h6" -> pending = tag.closing() ? "" : tag.name();
      case "ul", "dl" -> block(tag, new Opened.Items(null, true));
      case "ol" -> block(tag, new Opened.Items(Sizes.ordinal(tag.attribute("start")), true));
      case "blockquote" -> block(tag, new Opened.Quote());
      case "li", "dt" -> item(tag);
      case "dd" -> {
        pending = "";
        if (!tag.closing() && !out.hasItem()) {
          out.openItem(line);
        }
      }
      default -> {}
    }
    paragraphs.anchor(tag, line, out);
  }

  private void block(HtmlTag tag, Opened opened) {
    pending = "";
    if (tag.closing()) {
      out.close(opened.getClass(), line);
    } else {
      out.open(opened, line);
    }
  }

  /** An item, or a term: what is said of a term belongs to its item. */
  private void item(HtmlTag tag) {
    boolean term = tag.name().equals("dt");
    pending = term && !tag.closing() ? "dt" : "";
    if (!tag.closing()) {
      out.openItem(line);
    } else if (!term) {
      out.closeItem(line);
    }
  }

  private void details(HtmlTag tag) {
    if (tag.closing()) {
      out.close(Opened.Details.class, line);
    } else {
      detailsOpen = tag.attributes().containsKey("open");
      pending = "details";
    }
  }

  private static int lineBreaks(String text) {
    int count = 0;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      count++;
    }
    return count;
  }

  /** What stands in {@code <pre}, after its name: attributes and tags taken out. */
  static String preformatted(String inside) {
    int start = inside.indexOf('>') + 1;
    StringBuilder out = new StringBuilder();
    for (int i = start; i < inside.length(); ) {
      HtmlTag tag = inside.charAt(i) == '<' ? HtmlTag.at(inside, i) : null;
      boolean style = tag != null && (tag.name().equals("code") || tag.name().equals("span"));
      if (tag != null && style) {
        i = tag.end();
      } else {
        out.append(inside.charAt(i++));
      }
    }
    return Entities.unescape(out.toString()).strip();
  }
}
