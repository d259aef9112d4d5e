package dev.sennight.parse;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.PlainText;
import dev.sennight.parse.markdown.Located;
import java.util.ArrayList;
import java.util.List;

/** Cuts the blocks of a document at its headings. */
final class Outline {
  private static final int LONGEST_IN_PATH = 500;
  private final List<Section> sections = new ArrayList<>();

  /** Titles of the open headings, by level. */
  private final List<Section> open = new ArrayList<>();

  private Section current = new Section(null, "", List.of(), 1, List.of());
  private final List<Located> content = new ArrayList<>();

  private Outline() {}

  /** The sections in order; the first one stands for what precedes all headings. */
  static List<Section> of(List<Located> blocks) {
    Outline outline = new Outline();
    for (Located located : blocks) {
      if (located.block() instanceof Block.Heading heading) {
        outline.heading(heading, located.line());
      } else {
        outline.content.add(located);
      }
    }
    outline.close();
    return outline.sections;
  }

  private void heading(Block.Heading heading, int line) {
    close();
    while (!open.isEmpty() && open.getLast().level() >= heading.level()) {
      open.removeLast();
    }
    boolean titled = sections.size() > 1 && sections.get(1).level() == 1;
    Section documentTitle = titled ? sections.get(1) : null;
    List<String> path =
        open.stream()
            .filter(above -> documentTitle == null || above.line() != documentTitle.line())
            .map(Outline::shortTitle)
            .toList();
    String title = TitleText.of(heading.content());
    current = new Section(heading, title, path, line, List.of());
    open.add(current);
  }

  /** Each entry below a heading repeats its title. */
  static String shortTitle(Section section) {
    return PlainText.start(section.title(), LONGEST_IN_PATH);
  }

  private void close() {
    sections.add(current.with(content));
    content.clear();
  }
}
