package dev.sennight.parse;

import dev.sennight.model.text.Block;
import dev.sennight.parse.markdown.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A heading and what stands below it up to the next heading.
 *
 * @param heading null for what stands before the first heading
 * @param title plain text of the heading, or ""
 * @param path titles of the headings above it, without that of the document
 * @param line of the heading; or the first line
 */
record Section(
    Block.@Nullable Heading heading,
    String title,
    List<String> path,
    int line,
    List<Located> content) {
  Section {
    path = List.copyOf(path);
    content = List.copyOf(content);
  }

  int level() {
    return heading == null ? 0 : heading.level();
  }

  Section with(List<Located> other) {
    return new Section(heading, title, path, line, other);
  }

  /** The content without its heading, under {@code name}. */
  Section named(String name) {
    return new Section(null, name, List.of(), line, content);
  }

  int endLine() {
    int end = line;
    for (Located located : content) {
      end = Math.max(end, located.endLine());
    }
    return end;
  }

  /** Whether something stands below the heading before the next one; a rule is nothing. */
  boolean hasContent() {
    return content.stream().anyMatch(located -> !(located.block() instanceof Block.ThematicBreak));
  }

  List<Block> blocks() {
    return content.stream().map(Located::block).toList();
  }

  /** The section without the rules at its end, which part it from the next. */
  Section withoutLastRules() {
    int end = content.size();
    while (end > 0 && content.get(end - 1).block() instanceof Block.ThematicBreak) {
      end--;
    }
    return end == content.size() ? this : with(content.subList(0, end));
  }
}
