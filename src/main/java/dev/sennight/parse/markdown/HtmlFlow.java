package dev.sennight.parse.markdown;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.parse.inline.Entities;
import dev.sennight.parse.inline.HtmlTag;
import dev.sennight.parse.inline.Spans;
import dev.sennight.parse.markdown.BlockList.Opened;
import dev.sennight.parse.text.Chars;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A paragraph that is parted by block tags of HTML. */
final class HtmlFlow {
  private static final Set<String> TAGS =
      Set.of(
          ("p div center section details summary hr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote"
                  + " table tr figure")
              .split(" ", -1));

  /** So many backtick runs without an end make the search for more of them too slow. */
  private static final int MOST_OPEN_RUNS = 1000;

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

  /** The block tags in {@code text}, in order, those in code spans left out. */
  static List<HtmlTag> tags(String text) {
    if (text.indexOf('<') < 0) {
      return List.of();
    }
    List<HtmlTag> tags = new ArrayList<>();
    int openRuns = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int next = i + 1;
      if (c == '\\') {
        next++;
      } else if (c == '`') {
        int end = Spans.runEnd(text, i);
        int close = openRuns > MOST_OPEN_RUNS ? -1 : Spans.closingFence(text, end, end - i);
        openRuns += close < 0 ? 1 : 0;
        next = close < 0 ? end : close + end - i;
      } else if (c == '<') {
        HtmlTag tag = HtmlTag.at(text, i);
        if (tag != null && TAGS.contains(tag.name())) {
          tags.add(tag);
          next = tag.end();
        }
      }
      i = next;
    }
    return tags;
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
    line += Chars.lineBreaks(piece);
    if (piece.isBlank()) {
      return;
    }
    String words = piece.strip();
    int first = start + Chars.lineBreaks(piece.substring(0, piece.indexOf(words.charAt(0))));
    int last = Math.min(endLine, first + Chars.lineBreaks(words));
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
    line += Chars.lineBreaks(text.substring(tag.start(), tag.end()));
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
      case "ol" -> block(tag, new Opened.Items(start(tag.attribute("start")), true));
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

  private static Integer start(String number) {
    return number.matches("[0-9]{1,9}") ? Integer.valueOf(number) : 1;
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
