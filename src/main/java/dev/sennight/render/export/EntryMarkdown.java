package dev.sennight.render.export;

import dev.sennight.model.Entry;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.PlainText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes blocks back as Markdown, for copying: CommonMark with tables, task lists, footnotes,
 * callouts, wiki-links and formulas. Signs that would mean something are escaped, so that reading
 * the result gives the same blocks.
 */
public final class EntryMarkdown {
  private static final int DEEPEST = 60;

  private final StringBuilder out = new StringBuilder();
  private int depth;

  private EntryMarkdown() {}

  /** The entry with its title as a heading, and a citation after it: title, place, first source. */
  public static String cite(Entry entry) {
    StringBuilder citation = new StringBuilder();
    citation.append("— ").append(MarkdownInlines.escape(entry.title()));
    String place = EntryText.place(entry);
    if (!place.isEmpty()) {
      citation.append(", ").append(MarkdownInlines.escape(place));
    }
    if (!entry.summary().sources().isEmpty()) {
      citation.append(", <").append(entry.summary().sources().getFirst()).append('>');
    }
    return write(entry.title(), entry.body()) + "\n" + citation + "\n";
  }

  /** {@code blocks} under a heading of level 1; without one when {@code title} is "". */
  public static String write(String title, List<Block> blocks) {
    EntryMarkdown markdown = new EntryMarkdown();
    if (!title.isEmpty()) {
      markdown.out.append("# ").append(MarkdownInlines.escape(title)).append("\n\n");
    }
    markdown.blocks(blocks, "", "", false);
    return markdown.out.toString();
  }

  private void blocks(List<Block> blocks, String first, String rest, boolean tight) {
    if (depth > DEEPEST) {
      lines(MarkdownInlines.escape(PlainText.of(blocks).strip()), first, rest);
      return;
    }
    depth++;
    String start = first;
    Block before = null;
    for (Block block : blocks) {
      if (before != null && !(tight && block instanceof Block.ItemList)) {
        out.append(rest.stripTrailing()).append('\n');
        if (before instanceof Block.ItemList && block instanceof Block.ItemList) {
          // Two lists in a row would be read as one.
          out.append(rest).append("<!-- -->\n").append(rest.stripTrailing()).append('\n');
        }
      }
      block(block, start, rest);
      start = rest;
      before = block;
    }
    depth--;
  }

  private void block(Block block, String first, String rest) {
    switch (block) {
      case Block.Heading b ->
          lines("#".repeat(Math.clamp(b.level(), 1, 6)) + " " + flat(b.content()), first, rest);
      case Block.Paragraph b -> lines(text(b.content()) + blockId(b.blockId()), first, rest);
      case Block.Quote b -> {
        blocks(b.children(), first + "> ", rest + "> ", false);
        ownLineId(b.blockId(), rest);
      }
      case Block.Callout b -> callout(b, first, rest);
      case Block.ItemList b -> list(b, first, rest);
      case Block.Code b -> code(b, first, rest);
      case Block.Formula b -> lines("$$\n" + b.latex().strip() + "\n$$", first, rest);
      case Block.Table b -> lines(MarkdownTable.write(b), first, rest);
      case Block.Rule b -> lines("---", first, rest);
      case Block.Footnote b ->
          blocks(
              b.children(),
              first + "[^" + MarkdownInlines.note(b.label()) + "]: ",
              rest + "    ",
              false);
      case Block.Details b -> details(b, first, rest);
      case Block.Embed b -> lines("![[" + b.target() + "]]", first, rest);
      case Block.CardPart b -> blocks(b.children(), first, rest, false);
      case Block.Plain b -> lines(b.text(), first, rest);
      case Block.Named b -> {
        block(b.block(), first, rest);
        out.append(rest.stripTrailing()).append('\n');
        ownLineId(b.id(), rest);
      }
    }
  }

  private void callout(Block.Callout b, String first, String rest) {
    String fold =
        switch (b.fold()) {
          case FIXED -> "";
          case OPEN -> "+";
          case CLOSED -> "-";
        };
    String title = b.title().isEmpty() ? "" : " " + flat(b.title());
    lines("[!" + b.type() + "]" + fold + title, first + "> ", rest + "> ");
    if (!b.children().isEmpty()) {
      blocks(b.children(), rest + "> ", rest + "> ", false);
    }
  }

  private void list(Block.ItemList b, String first, String rest) {
    String start = first;
    Integer number = b.start();
    for (int i = 0; i < b.items().size(); i++) {
      Block.Item item = b.items().get(i);
      String mark = number == null ? "- " : (number + i) + ". ";
      String task = item.task() == null ? "" : item.task() == Block.Task.DONE ? "[x] " : "[ ] ";
      String indent = rest + " ".repeat(mark.length());
      if (i > 0 && !b.tight()) {
        out.append(rest.stripTrailing()).append('\n');
      }
      if (item.children().isEmpty()) {
        lines(task, start + mark, rest);
      } else {
        blocks(item.children(), start + mark + task, indent, b.tight());
      }
      ownLineId(item.blockId(), indent);
      start = rest;
    }
  }

  private void code(Block.Code b, String first, String rest) {
    String fence = "`".repeat(Math.max(3, MarkdownInlines.longestRun(b.text(), '`') + 1));
    lines(fence + b.language() + "\n" + b.text() + "\n" + fence, first, rest);
  }

  private void details(Block.Details b, String first, String rest) {
    String open = b.open() ? "<details open>" : "<details>";
    lines(open + "<summary>" + flat(b.summary()) + "</summary>", first, rest);
    out.append(rest.stripTrailing()).append('\n');
    blocks(b.children(), rest, rest, false);
    out.append(rest.stripTrailing()).append('\n');
    lines("</details>", rest, rest);
  }

  private void ownLineId(@Nullable String blockId, String rest) {
    if (blockId != null) {
      out.append(rest.stripTrailing()).append('\n');
      lines("^" + blockId, rest, rest);
    }
  }

  private static String blockId(@Nullable String blockId) {
    return blockId == null ? "" : " ^" + blockId;
  }

  private static String text(List<Inline> inlines) {
    return MarkdownInlines.write(inlines);
  }

  private static String flat(List<Inline> inlines) {
    return text(inlines).replace("\\\n", " ").replace('\n', ' ');
  }

  private void lines(String text, String first, String rest) {
    String start = first;
    for (String line : text.split("\n", -1)) {
      out.append(line.isEmpty() ? start.stripTrailing() : start + line).append('\n');
      start = rest;
    }
  }
}
