package dev.sennight.parse.items;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.PlainText;
import dev.sennight.parse.markdown.Located;
import dev.sennight.parse.text.BoundedMatcher;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the items of a section begin, by one style. */
final class ItemStarts {
  private static final Pattern ENCLOSED_NUMBER =
      Pattern.compile("^\\s*[（(](\\d{1,3})[）)]\\s*、?\\s*");

  private final IdentityHashMap<Block, List<Inline>> titles = new IdentityHashMap<>();
  private final boolean keepsRest;

  private ItemStarts(boolean keepsRest) {
    this.keepsRest = keepsRest;
  }

  /** Finds them; none when the style does not fit the section. */
  static ItemStarts of(ItemStyle style, List<Located> section) {
    return switch (style) {
      case ItemStyle.Numbered _ -> numbered(section);
      case ItemStyle.Bold _ -> bold(section);
      case ItemStyle.Bullets _ -> bullets(section);
      case ItemStyle.TableRows _ -> new ItemStarts(true); // rows are no blocks: TableRows has them
      case ItemStyle.Links _ -> links(section);
      case ItemStyle.Custom custom -> custom(custom.pattern(), section);
    };
  }

  boolean isEmpty() {
    return titles.isEmpty();
  }

  /** Whether blocks that begin no item stay with the section instead of the item before. */
  boolean keepsRest() {
    return keepsRest;
  }

  /** What the item that begins with {@code block} is called; null when none begins there. */
  @Nullable List<Inline> title(Located block) {
    return titles.get(block.block());
  }

  /** The section with lists whose items are starts taken apart. */
  List<Located> unfold(List<Located> section) {
    List<Located> blocks = new ArrayList<>();
    for (Located block : section) {
      boolean apart = block.items().stream().anyMatch(item -> titles.containsKey(item.block()));
      if (apart) {
        blocks.addAll(block.items());
      } else {
        blocks.add(block);
      }
    }
    return blocks;
  }

  private static ItemStarts numbered(List<Located> section) {
    ItemStarts plain = counted(NumberedLines.NUMBER, section, 0);
    if (!plain.isEmpty()) {
      return plain;
    }
    // Points of an essay are written （1） too: items have no prose before the first.
    int first = 0;
    while (first < section.size() && text(section.get(first)).isEmpty()) {
      first++;
    }
    ItemStarts enclosed = counted(ENCLOSED_NUMBER, section, first);
    boolean begins = first < section.size() && enclosed.title(section.get(first)) != null;
    return begins && enclosed.titles.size() > 1 ? enclosed : new ItemStarts(false);
  }

  private static ItemStarts counted(Pattern number, List<Located> section, int from) {
    ItemStarts starts = new ItemStarts(false);
    int last = 0;
    for (Located block : section.subList(Math.min(from, section.size()), section.size())) {
      if (block.bare() instanceof Block.ListBlock list && list.start() != null) {
        last = starts.countList(block, list.start(), last);
        continue;
      }
      if (!(block.block() instanceof Block.Paragraph paragraph)) {
        continue;
      }
      Matcher match = number.matcher(PlainText.ofInlines(paragraph.content()));
      if (match.find()) {
        int count = Integer.parseInt(match.group(1));
        List<Inline> title = InlineText.dropStart(paragraph.content(), match.end());
        if (follows(count, last, title)) {
          starts.titles.put(paragraph, title);
          last = count;
        }
      }
    }
    return starts;
  }

  /**
   * The next number, or with a link the first that the section has, which goes on from the section
   * before, or a number that skips one or is there twice by mistake.
   */
  private static boolean follows(int count, int last, List<Inline> title) {
    if (count == last + 1) {
      return true;
    }
    boolean link =
        InlineText.address(title) != null
            && !title.isEmpty()
            && InlineText.address(title.subList(0, 1)) != null;
    return link && (last == 0 || count == last || count == last + 2);
  }

  private int countList(Located block, int start, int last) {
    boolean first = last == 0 && ListItems.isLinkList(block);
    if (start != last + 1 && !first) {
      return last;
    }
    int count = start - 1;
    for (Located item : block.items()) {
      titles.put(item.block(), ListItems.words(ListItems.children(item)));
      count++;
    }
    return count;
  }

  /**
   * Titles in bold with an address, and what can be opened and holds one; beside titles with an
   * address, bold lines without one are items as well.
   */
  private static ItemStarts bold(List<Located> section) {
    ItemStarts addressed = bold(section, true);
    return addressed.titles.isEmpty() ? addressed : bold(section, false);
  }

  private static ItemStarts bold(List<Located> section, boolean addressed) {
    ItemStarts starts = new ItemStarts(false);
    for (Located block : section) {
      if (block.block() instanceof Block.Paragraph paragraph) {
        int end = boldTitle(paragraph.content(), addressed);
        if (end > 0) {
          starts.titles.put(paragraph, cutAfter(paragraph.content(), end));
        }
      } else if (block.block() instanceof Block.Details details
          && ItemBuilder.address(details.children()) != null) {
        starts.titles.put(details, details.summary());
      }
    }
    return starts;
  }

  /**
   * How many inlines a title in bold takes that has an address in it, or one at the start of the
   * next line, or one anywhere behind a mark that parts the title from what explains it, or else
   * fills its line; 0 when the paragraph begins otherwise.
   */
  private static int boldTitle(List<Inline> content, boolean addressed) {
    int end = 0;
    while (end < content.size() && isBoldOrSymbol(content.get(end))) {
      end++;
    }
    List<Inline> title = content.subList(0, end);
    if (InlineText.plain(title).codePoints().noneMatch(Character::isLetterOrDigit)) {
      return 0;
    }
    boolean lineEnds = end == content.size() || content.get(end) instanceof Inline.LineBreak;
    int next = lineEnds ? end + 1 : content.size();
    boolean addressBelow =
        next < content.size() && InlineText.address(content.subList(next, next + 1)) != null;
    boolean explained =
        !lineEnds
            && InlineText.address(content) != null
            && (TitleLine.explains(content.subList(end, content.size()))
                || TitleLine.isLabel(InlineText.plain(title)));
    boolean fits =
        addressBelow || explained || InlineText.address(title) != null || (lineEnds && !addressed);
    return fits ? end : 0;
  }

  private static boolean isBoldOrSymbol(Inline inline) {
    return (inline instanceof Inline.Styled s && s.style() == Inline.Style.STRONG)
        || (inline instanceof Inline.Text t
            && t.text().codePoints().noneMatch(Character::isLetterOrDigit)
            && !TitleLine.explains(List.of(t)));
  }

  /** A hard break after the title, so that the title ends there. */
  private static List<Inline> cutAfter(List<Inline> content, int end) {
    List<Inline> cut = new ArrayList<>(content.subList(0, end));
    int from = end;
    if (from < content.size()) {
      cut.add(new Inline.LineBreak(true));
      from += content.get(from) instanceof Inline.LineBreak ? 1 : 0;
    }
    cut.addAll(content.subList(from, content.size()));
    return cut;
  }

  private static ItemStarts bullets(List<Located> section) {
    ItemStarts starts = new ItemStarts(true);
    for (Located block : section) {
      if (ListItems.isBulletList(block) || ListItems.isLabelList(block)) {
        starts.titles.put(block.block(), List.of());
      }
    }
    return starts;
  }

  private static ItemStarts links(List<Located> section) {
    ItemStarts starts = new ItemStarts(false);
    for (Located block : section) {
      if (block.block() instanceof Block.Paragraph paragraph
          && TitleLine.beginsWithLink(paragraph.content())) {
        starts.titles.put(paragraph, paragraph.content());
      }
    }
    return starts;
  }

  private static ItemStarts custom(Pattern pattern, List<Located> section) {
    ItemStarts starts = new ItemStarts(false);
    for (Located block : section) {
      if (block.block() instanceof Block.Paragraph paragraph) {
        String text = PlainText.ofInlines(paragraph.content());
        Optional<Matcher> found = BoundedMatcher.lookingAt(pattern, text);
        if (found.isPresent()) {
          Matcher match = found.get();
          boolean named = match.namedGroups().containsKey("title");
          int end = named ? Math.max(match.start("title"), 0) : match.end();
          starts.titles.put(paragraph, InlineText.dropStart(paragraph.content(), end));
        }
      }
    }
    return starts;
  }

  private static String text(Located block) {
    return block.block() instanceof Block.Paragraph paragraph
        ? InlineText.plain(paragraph.content())
        : "";
  }
}
