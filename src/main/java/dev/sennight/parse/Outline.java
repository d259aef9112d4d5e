package dev.sennight.parse;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.PlainText;
import dev.sennight.parse.markdown.Located;
import dev.sennight.parse.series.SeriesInference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts the blocks of a document at its headings. */
final class Outline {
  private static final int LONGEST_IN_PATH = 500;
  private final List<Section> sections = new ArrayList<>();

  /** Titles of the open headings, by level. */
  private final List<Section> open = new ArrayList<>();

  private Section current = new Section(null, "", List.of(), 1, List.of());
  private final List<Located> content = new ArrayList<>();

  private final boolean titled;

  private Outline(boolean titled) {
    this.titled = titled;
  }

  /** The sections in order; the first one stands for what precedes all headings. */
  static List<Section> of(List<Located> blocks) {
    List<Block.Heading> headings = new ArrayList<>();
    for (Located located : blocks) {
      if (located.block() instanceof Block.Heading heading) {
        headings.add(heading);
      }
    }
    Outline outline = new Outline(isTitled(headings));
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

  /**
   * Whether the first of {@code headings} is the title of their document: of level 1, when no other
   * is or it names an issue. Else each of level 1 is that of a part.
   */
  private static boolean isTitled(List<Block.Heading> headings) {
    return !headings.isEmpty()
        && headings.getFirst().level() == 1
        && (headings.stream().filter(heading -> heading.level() == 1).count() == 1
            || SeriesInference.isIssueTitle(TitleText.of(headings.getFirst().content())));
  }

  /** Whether the first heading of an outline is the title of its document. */
  static boolean hasTitle(List<Section> sections) {
    return isTitled(
        sections.stream()
            .flatMap(section -> Optional.ofNullable(section.heading()).stream())
            .toList());
  }

  private void heading(Block.Heading heading, int line) {
    close();
    while (!open.isEmpty() && open.getLast().level() >= heading.level()) {
      open.removeLast();
    }
    Section documentTitle = titled && sections.size() > 1 ? sections.get(1) : null;
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
