package dev.sennight.ui.page;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.PlainText;
import dev.sennight.render.Page;
import dev.sennight.render.PageAnchors;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the headings of a page, with the ids that the renderer gives them. */
final class PageOutline {
  private static final int DEEPEST = 40;

  private final List<Heading> headings = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private PageOutline() {}

  static List<Heading> of(Page page) {
    PageOutline outline = new PageOutline();
    for (Page.Part part : page.parts()) {
      String title = part.heading();
      if (title != null) {
        outline.headings.add(new Heading(part.level(), title, part.id()));
      }
      outline.blocks(part.blocks(), title == null ? 0 : part.level(), 0);
    }
    return List.copyOf(outline.headings);
  }

  private void blocks(List<Block> blocks, int above, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    for (Block block : blocks) {
      switch (block) {
        case Block.Heading b -> heading(b, above);
        case Block.Quote b -> blocks(b.children(), above, depth + 1);
        case Block.Callout b -> blocks(b.children(), above, depth + 1);
        case Block.Details b -> blocks(b.children(), above, depth + 1);
        case Block.CardPart b -> blocks(b.children(), above, depth + 1);
        case Block.Named b -> blocks(List.of(b.block()), above, depth + 1);
        case Block.ListBlock b ->
            b.items().forEach(item -> blocks(item.children(), above, depth + 1));
        case Block.Paragraph _ -> {}
        case Block.Code _ -> {}
        case Block.Formula _ -> {}
        case Block.Table _ -> {}
        case Block.ThematicBreak _ -> {}
        case Block.Footnote _ -> {}
        case Block.Embed _ -> {}
        case Block.RawText _ -> {}
      }
    }
  }

  private void heading(Block.Heading heading, int above) {
    String title = PlainText.ofInlines(heading.content()).strip();
    String id = PageAnchors.heading(heading.content());
    String unique = id;
    for (int i = 2; !ids.add(unique); i++) {
      unique = id + "-" + i;
    }
    headings.add(new Heading(above + heading.level(), title, unique));
  }
}
