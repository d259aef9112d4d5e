package dev.sennight.parse.markdown;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.parse.token.Entities;
import dev.sennight.parse.token.HtmlTag;
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
      out.openDetails(detailsOpen, paragraphs.inlines(words, first), first);
      pending = "";
    } else {
      endDetails();
      flow(words, first, last);
    }
  }

  private void flow(String words, int first, int last) {
    if (pending.length() == 2 && pending.charAt(0) == 'h') {
      List<Inline> content = paragraphs.inlines(words, first);
      out.add(new Block.Heading(pending.charAt(1) - '0', content, first), first, last);
    } else if (pending.equals("li")) {
      BlockList inner = new BlockList();
      paragraphs.plain(words, first, last, inner);
      out.add(
          new Block.ItemList(null, true, List.of(paragraphs.item(inner.blocks()))), first, last);
    } else {
      paragraphs.plain(words, first, last, out);
    }
  }

  /** A {@code <details>} without a summary. */
  private void endDetails() {
    if (pending.equals("details") || pending.equals("summary")) {
      out.openDetails(detailsOpen, List.of(), line);
      pending = "";
    }
  }

  private void tag(HtmlTag tag) {
    line += lineBreaks(text.substring(tag.start(), tag.end()));
    switch (tag.name()) {
      case "details" -> details(tag);
      case "summary" -> {
        boolean opens = !tag.closing() && pending.equals("details");
        pending = opens ? "summary" : pending;
      }
      case "hr" -> {
        endDetails();
        out.add(new Block.Rule(), line, line);
      }
      case "h1", "h2", "h3", "h4", "h5", "h6", "li" -> {
        endDetails();
        pending = tag.closing() ? "" : tag.name();
      }
      default -> {}
    }
  }

  private void details(HtmlTag tag) {
    endDetails();
    if (tag.closing()) {
      out.closeDetails(line);
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
