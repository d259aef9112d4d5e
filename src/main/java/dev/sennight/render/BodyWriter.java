package dev.sennight.render;

import dev.sennight.model.text.Block;
import dev.sennight.render.html.Attribute;
import dev.sennight.render.html.Element;
import dev.sennight.render.html.HtmlWriter;
import java.util.List;

/** Writes the blocks of one part and, after them, its footnotes. */
final class BodyWriter {
  private final PartScope scope;

  BodyWriter(PartScope scope) {
    this.scope = scope;
  }

  /**
   * @param topLevel the level that the highest heading gets
   */
  void body(List<Block> blocks, int topLevel) {
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
    Footnotes notes = scope.notes();
    int end = scope.text().offset();
    out.open(Element.SECTION, "footnotes");
    out.open(Element.DIV, "ui footnotes-title").text(scope.words().get("footnotes"));
    out.close(Element.DIV).open(Element.OL);
    // Footnotes can name footnotes, so the list may grow on the way.
    for (int i = 0; i < notes.numbered().size(); i++) {
      String label = notes.numbered().get(i);
      Footnotes.Place place = notes.place(label);
      out.open(Element.LI).set(Attribute.ID, notes.noteId(i + 1));
      if (place != null) {
        write(writer, place);
      }
      backReferences(label, i + 1);
      out.close(Element.LI).newLine();
    }
    for (Footnotes.Place place : notes.doubles()) {
      out.open(Element.LI);
      write(writer, place);
      out.close(Element.LI);
    }
    out.close(Element.OL).close(Element.SECTION);
    scope.text().seek(end);
  }

  private void write(BlockWriter writer, Footnotes.Place place) {
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
