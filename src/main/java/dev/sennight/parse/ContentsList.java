package dev.sennight.parse;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.FilePaths;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.LinkForm;
import dev.sennight.parse.markdown.Located;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Tables of contents: lists that only link into their own document, one or all together to most of
 * its headings or of its sections. A list of links to a few headings is a choice that somebody
 * made, and stays.
 */
final class ContentsList {
  private static final int FEWEST_LINKS = 2;
  private final String fileName;
  private final Set<String> sections;
  private int links;
  private int sectionLinks;

  private ContentsList(String fileName, Set<String> sections) {
    this.fileName = fileName;
    this.sections = sections;
  }

  /** What knows the tables of contents of a document with these {@code sections}. */
  static Predicate<Located> in(String file, List<Section> sections) {
    String fileName = FilePaths.name(file);
    int top = sections.stream().mapToInt(Section::level).filter(level -> level > 1).min().orElse(2);
    Set<String> titles =
        sections.stream()
            .filter(section -> section.level() == top)
            .map(Section::title)
            .collect(Collectors.toSet());
    int headings = sections.size() - 1;
    ContentsList all = new ContentsList(fileName, titles);
    boolean oneIsWhole = false;
    for (Section section : sections) {
      for (Located located : section.content()) {
        ContentsList own = new ContentsList(fileName, titles);
        oneIsWhole |= own.count(located) && own.isContents(headings);
        all.count(located);
      }
    }
    boolean together = !oneIsWhole && all.isContents(headings);
    return located -> {
      ContentsList own = new ContentsList(fileName, titles);
      return own.count(located) && (together || own.isContents(headings));
    };
  }

  private boolean isContents(int headings) {
    return links * 2 >= headings || (sectionLinks > 0 && sectionLinks * 2 >= sections.size());
  }

  /** Counts the links of a list that only links inside; false for anything else. */
  private boolean count(Located located) {
    int linksBefore = links;
    int sectionLinksBefore = sectionLinks;
    boolean inside =
        located.bare() instanceof Block.ListBlock list
            && list(list)
            && links - linksBefore >= FEWEST_LINKS;
    if (!inside) {
      links = linksBefore;
      sectionLinks = sectionLinksBefore;
    }
    return inside;
  }

  private boolean list(Block.ListBlock list) {
    return list.items().stream().allMatch(item -> item.children().stream().allMatch(this::child));
  }

  private boolean child(Block block) {
    return switch (block) {
      case Block.ListBlock list -> list(list);
      case Block.Paragraph paragraph -> paragraph.content().stream().allMatch(this::inline);
      default -> false;
    };
  }

  private boolean inline(Inline inline) {
    return switch (inline) {
      case Inline.Link link when leadsInside(link) -> {
        links++;
        sectionLinks += sections.contains(TitleText.of(link.content())) ? 1 : 0;
        yield true;
      }
      case Inline.Styled styled -> styled.children().stream().allMatch(this::inline);
      case Inline.Text text -> isNumbering(text.text());
      case Inline.LineBreak _ -> true;
      default -> false;
    };
  }

  private boolean leadsInside(Inline.Link link) {
    String target = link.target();
    return target.startsWith("#")
        || target.startsWith("./#")
        || (link.form() == LinkForm.MARKDOWN && target.startsWith(fileName + "#"));
  }

  /** {@code 1.2} before a link is still no text of its own. */
  private static boolean isNumbering(String text) {
    return text.chars().allMatch(c -> c <= ' ' || c == '.' || c == '、' || (c >= '0' && c <= '9'));
  }
}
