package dev.sennight.render;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.PlainText;
import dev.sennight.render.html.Attribute;
import dev.sennight.render.html.Element;
import dev.sennight.render.html.HtmlWriter;
import java.util.List;
import java.util.Set;

/** Writes callouts; folded ones are details. */
final class CalloutWriter {
  /** The types that the style sheet knows; others look like a note. */
  private static final Set<String> TYPES =
      Set.of(
          ("note abstract info todo tip important success question warning caution failure danger"
                  + " bug example quote")
              .split(" ", -1));

  private final PartScope scope;
  private final HtmlWriter out;
  private final InlineWriter inlines;
  private final BlockWriter blocks;

  CalloutWriter(PartScope scope, InlineWriter inlines, BlockWriter blocks) {
    this.scope = scope;
    this.out = scope.out();
    this.inlines = inlines;
    this.blocks = blocks;
  }

  void callout(Block.Callout callout) {
    boolean folds = callout.fold() != Block.Fold.FIXED;
    String type = TYPES.contains(callout.type()) ? callout.type() : "note";
    Element box = folds ? Element.DETAILS : Element.DIV;
    out.open(box, "callout callout-" + type);
    if (folds && (callout.fold() == Block.Fold.OPEN || hasMarks(callout))) {
      out.set(Attribute.OPEN, "");
    }
    Element title = folds ? Element.SUMMARY : Element.DIV;
    out.open(title, "callout-title");
    title(callout);
    out.close(title);
    if (!callout.children().isEmpty()) {
      out.open(Element.DIV, "callout-body");
      blocks.blocks(callout.children());
      out.close(Element.DIV);
    }
    out.close(box);
  }

  private void title(Block.Callout callout) {
    if (callout.title().isEmpty()) {
      String name = scope.words().get("callout." + callout.type(), callout.type());
      out.open(Element.SPAN, "ui").text(name).close(Element.SPAN);
    } else {
      inlines.inlines(callout.title());
      scope.text().skip(1);
    }
  }

  private boolean hasMarks(Block.Callout callout) {
    return scope.text().marksWithin(PlainText.of(List.of(callout)).length());
  }
}
