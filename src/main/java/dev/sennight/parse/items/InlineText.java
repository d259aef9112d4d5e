package dev.sennight.parse.items;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.LinkForm;
import dev.sennight.model.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions about inline content, and pieces of it. */
final class InlineText {
  private InlineText() {}

  static String plain(List<Inline> inlines) {
    return PlainText.ofInlines(inlines).strip();
  }

  /** Index of the first line break; the size when there is none. */
  static int lineBreak(List<Inline> inlines, boolean hardOnly) {
    for (int i = 0; i < inlines.size(); i++) {
      if (inlines.get(i) instanceof Inline.LineBreak end && (end.hard() || !hardOnly)) {
        return i;
      }
    }
    return inlines.size();
  }

  /** Whether a paragraph is a link to a place in its document: {@code [back to top](#contents)}. */
  static boolean isWayBack(Block block) {
    return block instanceof Block.Paragraph paragraph
        && paragraph.content().stream().anyMatch(Inline.Link.class::isInstance)
        && paragraph.content().stream()
            .allMatch(inline ->
                inline instanceof Inline.Link link
                    ? link.target().startsWith("#")
                    : plain(List.of(inline)).codePoints().noneMatch(Character::isLetter));
  }

  /** The address of the first web link; null when there is none. */
  static @Nullable String address(List<Inline> inlines) {
    for (Inline inline : inlines) {
      String found =
          switch (inline) {
            case Inline.Link link when isWeb(link) -> link.target();
            case Inline.Styled styled -> address(styled.children());
            case Inline.Link _,
                Inline.Text _,
                Inline.Code _,
                Inline.Formula _,
                Inline.Image _,
                Inline.LineBreak _,
                Inline.FootnoteReference _,
                Inline.Tag _,
                Inline.Anchor _ ->
                null;
          };
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** What {@code inlines} begin with; what has no letter or digit before it is passed over. */
  static Item.Lead lead(List<Inline> inlines) {
    for (Inline inline : inlines) {
      switch (inline) {
        case Inline.Link link when isWeb(link) -> {
          return Item.Lead.LINK;
        }
        case Inline.Styled styled -> {
          Item.Lead lead = lead(styled.children());
          boolean bold = lead == Item.Lead.TEXT && styled.style() == Inline.Style.STRONG;
          return bold ? Item.Lead.BOLD : lead;
        }
        case Inline.Image _, Inline.LineBreak _ -> {}
        default -> {
          if (PlainText.ofInlines(List.of(inline))
              .codePoints()
              .anyMatch(Character::isLetterOrDigit)) {
            return Item.Lead.TEXT;
          }
        }
      }
    }
    return Item.Lead.TEXT;
  }

  private static boolean isWeb(Inline.Link link) {
    return link.form() != LinkForm.WIKI
        && (link.target().regionMatches(true, 0, "http://", 0, 7)
            || link.target().regionMatches(true, 0, "https://", 0, 8));
  }

  /** The inlines without their first {@code count} characters and without white space after. */
  static List<Inline> dropStart(List<Inline> inlines, int count) {
    List<Inline> rest = new ArrayList<>();
    int left = count;
    for (Inline inline : inlines) {
      if (left < 0) {
        rest.add(inline);
        continue;
      }
      int length = PlainText.ofInlines(List.of(inline)).length();
      if (length < left || (length == left && left > 0)) {
        left -= length;
        continue;
      }
      Inline cut = cut(inline, left);
      if (cut != null) {
        rest.add(cut);
        left = -1;
      } else {
        left = 0;
      }
    }
    return rest;
  }

  private static @Nullable Inline cut(Inline inline, int count) {
    return switch (inline) {
      case Inline.Text text -> {
        String tail = text.text().substring(count).stripLeading();
        yield tail.isEmpty() ? null : new Inline.Text(tail);
      }
      case Inline.Styled styled -> {
        List<Inline> children = dropStart(styled.children(), count);
        yield children.isEmpty() ? null : new Inline.Styled(styled.style(), children);
      }
      case Inline.LineBreak _ -> null;
      case Inline.Link _,
          Inline.Code _,
          Inline.Formula _,
          Inline.Image _,
          Inline.FootnoteReference _,
          Inline.Tag _,
          Inline.Anchor _ ->
          inline;
    };
  }
}
