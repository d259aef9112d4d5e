package dev.sennight.parse;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.LinkForm;
import dev.sennight.parse.markdown.Located;
import java.util.ArrayList;
import java.util.List;

/** Tables of contents: lists that only link into their own document. */
final class ContentsList {
  private static final int FEWEST_LINKS = 2;
  private final String fileName;
  private int links;
  private int wikiLinks;

  private ContentsList(String fileName) {
    this.fileName = fileName;
  }

  /**
   * The blocks without tables of contents.
   *
   * @param headings how many headings the document has: a list of wiki-links to a few of them is
   *     not its table of contents but a choice that somebody made
   */
  static List<Located> removed(List<Located> blocks, String file, int headings) {
    String fileName = file.substring(file.lastIndexOf('/') + 1);
    List<Located> kept = new ArrayList<>(blocks.size());
    for (Located located : blocks) {
      if (!isContents(located.block(), fileName, headings)) {
        kept.add(located);
      }
    }
    return kept;
  }

  private static boolean isContents(Block block, String fileName, int headings) {
    ContentsList check = new ContentsList(fileName);
    return block instanceof Block.ItemList list
        && check.list(list)
        && check.links >= FEWEST_LINKS
        && (check.wikiLinks == 0 || check.links * 2 >= headings);
  }

  private boolean list(Block.ItemList list) {
    return list.items().stream().allMatch(item -> item.children().stream().allMatch(this::child));
  }

  private boolean child(Block block) {
    return switch (block) {
      case Block.ItemList list -> list(list);
      case Block.Paragraph paragraph -> paragraph.content().stream().allMatch(this::inline);
      default -> false;
    };
  }

  private boolean inline(Inline inline) {
    return switch (inline) {
      case Inline.Link link when leadsInside(link) -> {
        links++;
        wikiLinks += link.form() == LinkForm.WIKI ? 1 : 0;
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
        || (link.form() == LinkForm.MARKDOWN && target.startsWith(fileName + "#"));
  }

  /** {@code 1.2} before a link is still no text of its own. */
  private static boolean isNumbering(String text) {
    return text.chars().allMatch(c -> c <= ' ' || c == '.' || c == '、' || (c >= '0' && c <= '9'));
  }
}
