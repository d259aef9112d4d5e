package dev.sennight.render.export;

import dev.sennight.model.Entry;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.PlainText;
import dev.sennight.render.PageWords;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes blocks back as Markdown, for copying: CommonMark with tables, task lists, footnotes,
 * callouts, wiki-links and formulas. Signs that would mean something are escaped, so that reading
 * the result gives the same blocks.
 */
public final class EntryMarkdown {
  private static final int DEEPEST = 60;
  private static final long LARGEST_NUMBER = 999_999_999;

  private final StringBuilder out = new StringBuilder();
  private int depth;

  /** Whether the blocks being written stand right in {@code <details>}. */
  private boolean detailed;

  private EntryMarkdown() {}

  /** The entry with its title as a heading, and a citation after it: title, place, first source. */
  public static String cite(Entry entry, PageWords words) {
    return write(entry.title(), entry.body()) + "\n" + citation(entry, words) + "\n";
  }

  /** Title, place and first source of an entry in one line. */
  public static String citation(Entry entry, PageWords words) {
    StringBuilder citation = new StringBuilder();
    citation.append("— ").append(MarkdownEscaper.line(entry.title()));
    String place = EntryText.place(entry, words);
    if (!place.isEmpty()) {
      citation.append(", ").append(MarkdownEscaper.line(place));
    }
    if (!entry.summary().facts().sources().isEmpty()) {
      citation.append(", <").append(entry.summary().facts().sources().getFirst()).append('>');
    }
    return citation.toString();
  }

  /** {@code blocks} under a heading of level 1; without one when {@code title} is "". */
  public static String write(String title, List<Block> blocks) {
    EntryMarkdown markdown = new EntryMarkdown();
    if (!title.isEmpty()) {
      markdown.out.append("# ").append(MarkdownEscaper.line(title)).append("\n\n");
    }
    markdown.blocks(blocks, "", "", false);
    return markdown.out.toString();
  }

  private void blocks(List<Block> blocks, String first, String rest, boolean tight) {
    if (depth > DEEPEST) {
      lines(MarkdownEscaper.line(PlainText.of(blocks).strip()), first, rest);
      return;
    }
    depth++;
    String start = first;
    boolean other = false;
    Block before = null;
    for (Block block : blocks) {
      if (before != null && !(tight && follows(before, block))) {
        blank(rest);
      }
      other =
          before instanceof Block.ListBlock a
              && block instanceof Block.ListBlock b
              && (a.start() == null) == (b.start() == null)
              && !other;
      if (bare(block) instanceof Block.ListBlock list) {
        list(list, other, start, rest);
        name(block, rest);
      } else {
        block(block, start, rest);
      }
      start = rest;
      before = bare(block);
    }
    depth--;
  }

  private static Block bare(Block block) {
    return block instanceof Block.Named named ? named.block() : block;
  }

  /** Whether a block is told from the one before it without a blank line between them. */
  private static boolean follows(Block before, Block block) {
    return switch (bare(block)) {
      case Block.Code _, Block.Heading _, Block.Quote _, Block.Callout _, Block.ThematicBreak _ ->
          true;
      case Block.Formula _ -> true;
      case Block.Table table -> before instanceof Block.Paragraph || table.alignments().isEmpty();
      case Block.ListBlock list ->
          !(before instanceof Block.Paragraph)
              || ((list.start() == null || list.start() == 1)
                  && !list.items().getFirst().children().isEmpty());
      case Block.Paragraph _ ->
          before instanceof Block.Code
              || before instanceof Block.Heading
              || before instanceof Block.ThematicBreak
              || before instanceof Block.Formula;
      default -> false;
    };
  }

  private void block(Block block, String first, String rest) {
    switch (block) {
      case Block.Heading b -> heading(b, first, rest);
      case Block.Paragraph b -> lines(text(b.content()) + blockId(b.blockId()), first, rest);
      case Block.Quote b -> {
        within(b.children(), first + "> ", rest + "> ");
        ownLineId(b.blockId(), rest);
      }
      case Block.Callout b -> callout(b, first, rest);
      case Block.ListBlock b -> list(b, false, first, rest);
      case Block.Code b -> code(b.language(), b.text(), first, rest);
      case Block.Formula b -> formula(b.latex(), first, rest);
      case Block.Table b -> lines(MarkdownTable.write(b), first, rest);
      case Block.ThematicBreak _ -> lines("***", first, rest);
      case Block.Footnote b -> {
        String label = "[^" + MarkdownInlines.note(b.label()) + "]: ";
        within(b.children(), first + label, rest + "    ");
      }
      case Block.Details b -> details(b, first, rest);
      case Block.Embed b -> {
        String target = MarkdownLinks.wiki(b.target(), PlainText.ofInlines(b.content()));
        lines("![[" + target + "]]", first, rest);
      }
      case Block.CardPart b -> blocks(b.children(), first, rest, false);
      case Block.RawText b -> lines(b.text(), first, rest);
      case Block.Named b -> {
        block(b.block(), first, rest);
        name(b, rest);
      }
    }
  }

  private void name(Block block, String rest) {
    if (block instanceof Block.Named named) {
      ownLineId(named.id(), rest);
    }
  }

  /** Blocks of a container, which is there without any, too. */
  private void within(List<Block> blocks, String first, String rest) {
    boolean inDetails = detailed;
    detailed = false;
    if (blocks.isEmpty()) {
      lines("", first, rest);
    } else {
      blocks(blocks, first, rest, false);
    }
    detailed = inDetails;
  }

  /** A heading; one of Markdown would end the {@code <details>} it stands in. */
  private void heading(Block.Heading b, String first, String rest) {
    int level = Math.clamp(b.level(), 1, 6);
    if (detailed) {
      lines("<h" + level + ">" + text(b.content()) + "</h" + level + ">", first, rest);
    } else if (level <= 2 && text(b.content()).indexOf('\n') >= 0) {
      lines(text(b.content()) + "\n" + (level == 1 ? "===" : "---"), first, rest);
    } else {
      lines("#".repeat(level) + " " + MarkdownInlines.line(b.content()), first, rest);
    }
  }

  private void callout(Block.Callout b, String first, String rest) {
    String fold =
        switch (b.fold()) {
          case FIXED -> "";
          case OPEN -> "+";
          case CLOSED -> "-";
        };
    String title = b.title().isEmpty() ? "" : " " + MarkdownInlines.line(b.title());
    lines("[!" + b.type() + "]" + fold + title, first + "> ", rest + "> ");
    if (!b.children().isEmpty()) {
      if (!(b.children().getFirst() instanceof Block.Paragraph)) {
        blank(rest + "> ");
      }
      within(b.children(), rest + "> ", rest + "> ");
    }
  }

  /**
   * A list.
   *
   * @param other whether its marks are others, to part it from the list before it
   */
  private void list(Block.ListBlock b, boolean other, String first, String rest) {
    String start = first;
    Integer number = b.start();
    for (int i = 0; i < b.items().size(); i++) {
      Block.Item item = b.items().get(i);
      String mark =
          number == null
              ? (other ? "* " : "- ")
              : Math.min(LARGEST_NUMBER, (long) number + i) + (other ? ") " : ". ");
      if (i > 0 && !b.tight()) {
        blank(rest);
      }
      item(item, b.tight(), start + mark, rest + " ".repeat(mark.length()));
      start = rest;
    }
  }

  private void item(Block.Item item, boolean tight, String first, String rest) {
    boolean inDetails = detailed;
    detailed = false;
    String task = item.task() == null ? "" : item.task() == Block.Task.DONE ? "[x] " : "[ ] ";
    if (item.children().isEmpty()) {
      lines(task, first, rest);
      ownLineId(item.blockId(), rest);
    } else if (item.blockId() != null
        && item.children().getFirst() instanceof Block.Paragraph line) {
      List<Block> named = new ArrayList<>(item.children());
      named.set(0, new Block.Paragraph(line.content(), item.blockId()));
      blocks(named, first + task, rest, tight);
    } else {
      blocks(item.children(), first + task, rest, tight);
      ownLineId(item.blockId(), rest);
    }
    detailed = inDetails;
  }

  private void formula(String latex, String first, String rest) {
    if (latex.contains("$$") || latex.lines().anyMatch(line -> line.startsWith("#"))) {
      code("math", latex, first, rest);
    } else {
      lines("$$\n" + latex.strip() + "\n$$", first, rest);
    }
  }

  private void code(String language, String text, String first, String rest) {
    char mark = language.indexOf('`') < 0 ? '`' : '~';
    int length = Math.max(3, MarkdownInlines.longestRun(text, mark) + 1);
    String fence = String.valueOf(mark).repeat(length);
    lines(fence + language + "\n" + text + "\n" + fence, first, rest);
  }

  private void details(Block.Details b, String first, String rest) {
    boolean inDetails = detailed;
    detailed = true;
    String open = b.open() ? "<details open>" : "<details>";
    String summary = MarkdownInlines.line(b.summary());
    lines(open + "<summary>" + summary + "</summary>", first, rest);
    blank(rest);
    blocks(b.children(), rest, rest, false);
    blank(rest);
    lines("</details>", rest, rest);
    detailed = inDetails;
  }

  private void blank(String rest) {
    out.append(rest.stripTrailing()).append('\n');
  }

  private void ownLineId(@Nullable String blockId, String rest) {
    if (blockId != null) {
      blank(rest);
      lines("^" + blockId, rest, rest);
    }
  }

  private static String blockId(@Nullable String blockId) {
    return blockId == null ? "" : " ^" + blockId;
  }

  private static String text(List<Inline> inlines) {
    return MarkdownInlines.write(inlines);
  }

  private void lines(String text, String first, String rest) {
    String start = first;
    for (String line : text.split("\n", -1)) {
      out.append(line.isEmpty() ? start.stripTrailing() : start + line).append('\n');
      start = rest;
    }
  }
}
