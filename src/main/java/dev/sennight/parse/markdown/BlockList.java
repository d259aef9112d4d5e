package dev.sennight.parse.markdown;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Blocks in the making. Tags of HTML open lists, items, quotes and {@code <details>} within it,
 * which may stay open from one paragraph to the next.
 */
final class BlockList {
  private static final int DEEPEST = 20;
  private final List<Located> bottom = new ArrayList<>();
  private final List<Frame> frames = new ArrayList<>();

  /** Tags that were too deep to open anything, and are not closed yet. */
  private int ignored;

  /** Names of places that no block has taken yet: they belong to the next paragraph or heading. */
  private List<Inline> held = List.of();

  private int heldLine;

  /** What a tag opened; blocks go into the innermost. */
  private static final class Frame {
    final Opened opened;
    final int line;
    final List<Located> blocks = new ArrayList<>();

    Frame(Opened opened, int line) {
      this.opened = opened;
      this.line = line;
    }
  }

  /** What a tag can open. */
  sealed interface Opened {
    /** {@code <details>} with its summary. */
    record Details(boolean open, List<Inline> summary) implements Opened {}

    /**
     * {@code <ol>}, {@code <ul>} or {@code <dl>}.
     *
     * @param start null for a list without numbers
     * @param tag false for the list of an item that stands in none, which ends with its paragraph
     */
    record Items(@Nullable Integer start, boolean tag) implements Opened {}

    /** {@code <li>}, or a term with what is said of it. */
    record Item() implements Opened {}

    /** {@code <blockquote>}. */
    record Quote() implements Opened {}
  }

  void add(Block block, int line, int endLine) {
    add(new Located(block, line, endLine, List.of()));
  }

  /**
   * Keeps names of places for the block that follows; a block that cannot take them comes after.
   */
  void hold(List<Inline> anchors, int line) {
    if (!anchors.isEmpty()) {
      List<Inline> all = new ArrayList<>(held);
      all.addAll(anchors);
      held = all;
      heldLine = line;
    }
  }

  List<Inline> takeHeld() {
    List<Inline> taken = held;
    held = List.of();
    return taken;
  }

  private void addHeld() {
    List<Inline> anchors = takeHeld();
    if (!anchors.isEmpty()) {
      add(new Block.Paragraph(anchors, null), heldLine, heldLine);
    }
  }

  void add(Located located) {
    addHeld();
    if (!frames.isEmpty() && frames.getLast().opened instanceof Opened.Items) {
      List<Located> items = frames.getLast().blocks;
      if (located.block() instanceof Block.ListBlock && !items.isEmpty()) {
        items.set(items.size() - 1, joined(items.getLast(), located));
      } else {
        items.add(item(List.of(located), located.line(), located.endLine()));
      }
    } else {
      top().add(located);
    }
  }

  /** A list within a list, but in none of its items, belongs to the item before it. */
  private static Located joined(Located item, Located list) {
    Block.Item before = ((Block.ListBlock) item.block()).items().getFirst();
    List<Block> children = new ArrayList<>(before.children());
    children.add(list.block());
    Block.Item after = new Block.Item(before.task(), children, before.blockId());
    Block whole = new Block.ListBlock(null, true, List.of(after));
    return new Located(whole, item.line(), list.endLine(), List.of());
  }

  private List<Located> top() {
    return frames.isEmpty() ? bottom : frames.getLast().blocks;
  }

  /** The block added last. */
  @Nullable Located last() {
    return top().isEmpty() ? null : top().getLast();
  }

  void replaceLast(Located located) {
    top().set(top().size() - 1, located);
  }

  void open(Opened opened, int line) {
    if (frames.size() < DEEPEST) {
      frames.add(new Frame(opened, line));
      return;
    }
    ignored++;
    if (opened instanceof Opened.Details details && !details.summary.isEmpty()) {
      add(new Block.Paragraph(details.summary, null), line, line);
    }
  }

  /** Begins an item of the innermost list; the item before it ends. */
  void openItem(int line) {
    closeItem(line);
    if (frames.isEmpty() || !(frames.getLast().opened instanceof Opened.Items)) {
      open(new Opened.Items(null, false), line);
    }
    open(new Opened.Item(), line);
  }

  /** Whether an item of the innermost list is open. */
  boolean hasItem() {
    return innermost(opened -> !(opened instanceof Opened.Quote)) instanceof Opened.Item;
  }

  void closeItem(int line) {
    if (hasItem()) {
      close(Opened.Item.class, line);
    }
  }

  private @Nullable Opened innermost(Predicate<Opened> which) {
    for (int i = frames.size() - 1; i >= 0; i--) {
      if (which.test(frames.get(i).opened)) {
        return frames.get(i).opened;
      }
    }
    return null;
  }

  /** Closes the innermost of a kind and what is open within it; nothing when none is open. */
  void close(Class<? extends Opened> kind, int line) {
    if (ignored > 0) {
      ignored--;
    } else if (innermost(kind::isInstance) != null) {
      boolean found = false;
      while (!found) {
        found = kind.isInstance(frames.getLast().opened);
        closeLast(line);
      }
    }
  }

  /** Ends the list of items that stand in none. */
  void endParagraph(int line) {
    while (innermost(o -> o instanceof Opened.Items items && !items.tag) != null) {
      closeLast(line);
    }
  }

  /** Closes what is still open: a heading of the document ends it. */
  void closeAll(int line) {
    ignored = 0;
    while (!frames.isEmpty()) {
      closeLast(line);
    }
  }

  private void closeLast(int line) {
    Frame frame = frames.removeLast();
    int end = Math.max(frame.line, line);
    for (Located block : frame.blocks) {
      end = Math.max(end, block.endLine());
    }
    List<Block> blocks = blocksOf(frame.blocks);
    switch (frame.opened) {
      case Opened.Details details ->
          add(new Block.Details(details.open, details.summary, blocks), frame.line, end);
      case Opened.Quote _ -> {
        if (!blocks.isEmpty()) {
          add(new Block.Quote(blocks, null), frame.line, end);
        }
      }
      case Opened.Item _ -> top().add(item(frame.blocks, frame.line, end));
      case Opened.Items list -> {
        if (!blocks.isEmpty()) {
          add(list(list.start, frame, end));
        }
      }
    }
  }

  private static Located item(List<Located> blocks, int line, int endLine) {
    Block.Item item = Items.item(blocksOf(blocks), true);
    return new Located(new Block.ListBlock(null, true, List.of(item)), line, endLine, List.of());
  }

  private static Located list(@Nullable Integer start, Frame frame, int endLine) {
    List<Block.Item> items = new ArrayList<>();
    List<Located> located = new ArrayList<>();
    for (Located single : frame.blocks) {
      Block.Item item = ((Block.ListBlock) single.block()).items().getFirst();
      Integer number = start == null ? null : Integer.valueOf(start + items.size());
      items.add(item);
      Block own = new Block.ListBlock(number, true, List.of(item));
      located.add(new Located(own, single.line(), single.endLine(), List.of()));
    }
    Block whole = new Block.ListBlock(start, Items.mayBeTight(items), items);
    return new Located(whole, frame.line, endLine, located);
  }

  List<Located> located() {
    addHeld();
    return bottom;
  }

  List<Block> blocks() {
    addHeld();
    return blocksOf(bottom);
  }

  static List<Block> blocksOf(List<Located> located) {
    List<Block> blocks = new ArrayList<>(located.size());
    for (Located each : located) {
      blocks.add(each.block());
    }
    return blocks;
  }
}
