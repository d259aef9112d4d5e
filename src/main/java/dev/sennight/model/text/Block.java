package dev.sennight.model.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Block-level content of an entry, in the terms of CommonMark, GFM and linked notes.
 *
 * <p>The renderer writes a fixed set of elements from these records, so that no markup of a
 * document ever reaches the page. Whoever adds a variant is shown every switch to extend by the
 * compiler.
 */
public sealed interface Block {
  /** The blocks right inside, in order. */
  default List<Block> children() {
    return List.of();
  }

  /**
   * A heading below the entry's own title.
   *
   * @param level 1 to 6, as written in the document
   * @param line where it stands in its document, from 1
   */
  record Heading(int level, List<Inline> content, int line) implements Block {
    public Heading {
      content = List.copyOf(content);
    }
  }

  /**
   * A paragraph.
   *
   * @param blockId the name after {@code ^} that links can point to, without the caret
   */
  record Paragraph(List<Inline> content, @Nullable String blockId) implements Block {
    public Paragraph {
      content = List.copyOf(content);
    }
  }

  /** A block quote. */
  record Quote(List<Block> children, @Nullable String blockId) implements Block {
    public Quote {
      children = List.copyOf(children);
    }
  }

  /**
   * A callout: a quote that begins with {@code [!type]}.
   *
   * @param type the type in lower case, aliases already mapped to their type; unknown ones as
   *     written
   * @param title empty when the document gives none
   */
  record Callout(String type, Fold fold, List<Inline> title, List<Block> children)
      implements Block {
    public Callout {
      title = List.copyOf(title);
      children = List.copyOf(children);
    }
  }

  /** Whether a callout can be folded, and how it starts. */
  enum Fold {
    FIXED,
    OPEN,
    CLOSED
  }

  /**
   * A list.
   *
   * @param start the first number of an ordered list; null for a bullet list
   * @param tight no blank line between items
   */
  record ListBlock(@Nullable Integer start, boolean tight, List<Item> items) implements Block {
    public ListBlock {
      items = List.copyOf(items);
    }

    @Override
    public List<Block> children() {
      return items.stream().flatMap(item -> item.children().stream()).toList();
    }
  }

  /**
   * One item of a list.
   *
   * @param task null when the item is no task
   */
  record Item(@Nullable Task task, List<Block> children, @Nullable String blockId) {
    public Item {
      children = List.copyOf(children);
    }
  }

  /** State of a task item; any mark but a space counts as done. */
  enum Task {
    OPEN,
    DONE
  }

  /**
   * Code, fenced or indented.
   *
   * @param language first word of the info string, lower case, or ""
   */
  record Code(String language, String text) implements Block {}

  /** A formula on its own, LaTeX without its dollar signs. */
  record Formula(String latex) implements Block {}

  /** A table; rows may be shorter than the header. */
  record Table(List<Alignment> alignments, List<Row> header, List<Row> rows) implements Block {
    public Table {
      alignments = List.copyOf(alignments);
      header = List.copyOf(header);
      rows = List.copyOf(rows);
    }
  }

  /** One row of a table; a cell is a list of inlines. */
  record Row(List<List<Inline>> cells) {
    public Row {
      cells = cells.stream().map(List::copyOf).toList();
    }
  }

  /** Alignment of a table's column. */
  enum Alignment {
    NONE,
    LEFT,
    CENTER,
    RIGHT
  }

  /** A thematic break. */
  record ThematicBreak() implements Block {}

  /** The text of a footnote; {@code label} is what {@link Inline.FootnoteReference} names. */
  record Footnote(String label, List<Block> children) implements Block {
    public Footnote {
      children = List.copyOf(children);
    }
  }

  /**
   * A block whose name stands on a line of its own below it.
   *
   * @param id the name after {@code ^}, without the caret
   * @param block no paragraph and no quote, which have an id themselves
   */
  record Named(String id, Block block) implements Block {
    @Override
    public List<Block> children() {
      return List.of(block);
    }
  }

  /** {@code <details>} with its summary. */
  record Details(boolean open, List<Inline> summary, List<Block> children) implements Block {
    public Details {
      summary = List.copyOf(summary);
      children = List.copyOf(children);
    }
  }

  /**
   * {@code ![[target]]} on a line of its own: shows what the target holds.
   *
   * @param target as in {@link Inline.Link#target()}
   */
  record Embed(String target, List<Inline> content) implements Block {
    public Embed {
      content = List.copyOf(content);
    }
  }

  /** One labelled part of a keyword card. */
  record CardPart(Part part, List<Block> children) implements Block {
    public CardPart {
      children = List.copyOf(children);
    }
  }

  /**
   * The parts of a keyword card, in the order a card page shows them. Stores keep their positions:
   * a new part stands last.
   */
  enum Part {
    MOTTO,
    DEFINITION,
    PROPOSITIONS,
    REASONING,
    INSIGHTS,
    /** Text of the card that fits no other part. */
    MORE,
    /** The field that the term belongs to. */
    FIELD,
    /** Related terms. */
    RELATED
  }

  /** Text that could not be parsed, line for line as it stands in the document. */
  record RawText(String text) implements Block {}
}
