package dev.sennight.render;

import dev.sennight.model.text.Block;
import dev.sennight.render.html.Attribute;
import dev.sennight.render.html.Element;
import dev.sennight.render.html.HtmlWriter;
import java.util.List;
import java.util.Set;

/** Writes the blocks of one part and, after them, its footnotes. */
public final class BodyWriter {
  private final PartScope scope;

  BodyWriter(PartScope scope) {
    this.scope = scope;
  }

  /**
   * A part of a page.
   *
   * @param firstMark number of the first of its marks in the page
   */
  static BodyWriter of(PageContext page, Page.Part part, int firstMark) {
    MarkedHtml text = new MarkedHtml(page.out(), part.marks(), firstMark, part.highlights());
    PageFootnotes notes = new PageFootnotes(page.newScope(), part.blocks());
    return new BodyWriter(new PartScope(page, part.links(), text, notes, Set.of()));
  }

  /** Whether blocks are a keyword card, which has a look of its own. */
  public static boolean isCard(List<Block> blocks) {
    return blocks.stream().anyMatch(Block.CardPart.class::isInstance);
  }

  /**
   * Writes them.
   *
   * @param topLevel the level that the highest heading gets
   */
  public void body(List<Block> blocks, int topLevel) {
    BlockWriter writer = new BlockWriter(scope, topLevel - highest(blocks, topLevel));
    writer.blocks(blocks);
    if (scope.notes().finish()) {
      footnotes(writer);
    }
  }

  private static int highest(List<Block> blocks, int otherwise) {
    return blocks.stream()
        .filter(Block.Heading.class::isInstance)
        .mapToInt(block -> ((Block.Heading) block).level())
        .min()
        .orElse(otherwise);
  }

  private void footnotes(BlockWriter writer) {
    HtmlWriter out = scope.out();
    PageFootnotes notes = scope.notes();
    int end = scope.text().offset();
    out.open(Element.SECTION, "footnotes");
    out.open(Element.DIV, "ui footnotes-title").text(scope.words().get("footnotes"));
    out.close(Element.DIV).open(Element.OL);
    int doubles = 0;
    // Footnotes can hold and name footnotes, so both lists may grow on the way.
    for (int i = 0; i < notes.numbered().size() || doubles < notes.doubles().size(); ) {
      if (i < notes.numbered().size()) {
        numbered(writer, i++);
      } else {
        out.open(Element.LI);
        write(writer, notes.doubles().get(doubles++));
        out.close(Element.LI);
      }
    }
    out.close(Element.OL).close(Element.SECTION);
    scope.text().seek(end);
  }

  private void numbered(BlockWriter writer, int i) {
    String label = scope.notes().numbered().get(i);
    PageFootnotes.Place place = scope.notes().place(label);
    scope.out().open(Element.LI).set(Attribute.ID, scope.notes().noteId(i + 1));
    if (place != null) {
      write(writer, place);
    }
    backReferences(label, i + 1);
    scope.out().close(Element.LI).newLine();
  }

  private void write(BlockWriter writer, PageFootnotes.Place place) {
    scope.text().seek(place.offset());
    writer.blocks(place.note().children());
  }

  private void backReferences(String label, int number) {
    HtmlWriter out = scope.out();
    for (int i = 1; i <= scope.notes().referencesTo(label); i++) {
      String id = scope.notes().referenceId(number, i);
      out.open(Element.A, "ui back").set(Attribute.HREF, new PageAddress.ToAnchor(id).href());
      out.set(Attribute.ARIA_LABEL, scope.words().get("backToText")).text("↩").close(Element.A);
    }
  }
}
