package dev.sennight.parse;

import dev.sennight.model.Link;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.LinkForm;
import dev.sennight.model.text.TreeVisitor;
import dev.sennight.parse.inline.Addresses;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an entry's blocks say about it: tags, images, footnotes it names. */
final class EntryContents extends TreeVisitor {
  private final Set<String> tags = new LinkedHashSet<>();
  private final Set<String> images = new LinkedHashSet<>();
  private final Set<String> footnotes = new LinkedHashSet<>();

  private EntryContents() {}

  static EntryContents of(List<Inline> title, List<Block> body) {
    EntryContents facts = new EntryContents();
    facts.inlines(title);
    facts.blocks(body);
    return facts;
  }

  List<String> tags() {
    return List.copyOf(tags);
  }

  List<String> images() {
    return List.copyOf(images);
  }

  Set<String> footnotes() {
    return footnotes;
  }

  @Override
  protected void block(Block block) {
    if (!(block instanceof Block.Embed)) {
      super.block(block);
    }
  }

  @Override
  protected void inline(Inline inline) {
    switch (inline) {
      case Inline.Image i -> images.add(i.target());
      case Inline.Tag i -> tags.add(i.name());
      case Inline.FootnoteReference i -> footnotes.add(i.label());
      default -> super.inline(inline);
    }
  }

  /**
   * Web addresses, the main one first: a link in the title, else one in the first block, else the
   * first that stands by itself, else the first.
   *
   * @param titleLine last line of the title
   * @param firstBlockEnd last line of the first block
   */
  static List<String> sources(List<Link> links, int titleLine, int firstBlockEnd) {
    List<Link> web = new ArrayList<>();
    for (Link link : links) {
      if (!link.embed() && link.form() != LinkForm.WIKI && Addresses.isWeb(link.target())) {
        web.add(link);
      }
    }
    Set<String> sources = new LinkedHashSet<>();
    boolean near = !web.isEmpty() && web.getFirst().line() <= Math.max(titleLine, firstBlockEnd);
    if (!near) {
      web.stream()
          .filter(link -> link.form() == LinkForm.ADDRESS)
          .findFirst()
          .ifPresent(link -> sources.add(link.target()));
    }
    web.forEach(link -> sources.add(link.target()));
    return List.copyOf(sources);
  }
}
