package dev.sennight.parse.markdown;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Blocks in the making; {@code <details>} opens a list within the list. */
final class BlockList {
  private static final int DEEPEST = 20;
  private final List<Located> bottom = new ArrayList<>();
  private final List<Frame> frames = new ArrayList<>();

  private record Frame(boolean open, List<Inline> summary, int line, List<Located> blocks) {}

  void add(Block block, int line, int endLine) {
    add(new Located(block, line, endLine, List.of()));
  }

  void add(Located located) {
    top().add(located);
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

  void openDetails(boolean open, List<Inline> summary, int line) {
    if (frames.size() < DEEPEST) {
      frames.add(new Frame(open, summary, line, new ArrayList<>()));
    } else if (!summary.isEmpty()) {
      add(new Block.Paragraph(summary, null), line, line);
    }
  }

  void closeDetails(int line) {
    if (!frames.isEmpty()) {
      Frame frame = frames.removeLast();
      Block details = new Block.Details(frame.open, frame.summary, blocksOf(frame.blocks));
      add(details, frame.line, Math.max(frame.line, line));
    }
  }

  /** Closes what is still open: a heading of the document ends it. */
  void closeAll(int line) {
    while (!frames.isEmpty()) {
      closeDetails(line);
    }
  }

  List<Located> located() {
    return bottom;
  }

  List<Block> blocks() {
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
