package dev.sennight.render;

import dev.sennight.model.Resolution;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.FilePaths;
import dev.sennight.model.text.LinkForm;
import dev.sennight.model.text.PlainText;
import dev.sennight.render.html.Element;
import dev.sennight.render.html.HtmlWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes what {@code ![[target]]} shows: a frame with a link to its place and its text. */
final class EmbedWriter {
  private static final int DEEPEST = 4;

  private final PartScope scope;
  private final HtmlWriter out;
  private final InlineWriter inlines;

  EmbedWriter(PartScope scope, InlineWriter inlines) {
    this.scope = scope;
    this.out = scope.out();
    this.inlines = inlines;
  }

  void embed(Block.Embed embed, int depth) {
    Resolution resolution = scope.links().resolve(LinkForm.WIKI, embed.target());
    if (resolution instanceof Resolution.Attachment a && FilePaths.isImage(a.file())) {
      out.open(Element.DIV, "pictures");
      inlines.picture(a.file(), embed.content());
      scope.text().skip(1);
      out.close(Element.DIV);
      return;
    }
    out.open(Element.DIV, "embed").open(Element.DIV, "embed-title");
    inlines.link(LinkForm.WIKI, embed.target(), embed.content());
    scope.text().skip(1);
    out.close(Element.DIV);
    if (resolution instanceof Resolution.Found) {
      content(embed.target(), depth);
    }
    out.close(Element.DIV);
  }

  /** Its text is no part of this entry's plain text: it has no marks and no ids. */
  private void content(String target, int depth) {
    Set<String> embedded = new LinkedHashSet<>(scope.embedded());
    if (!embedded.add(target)
        || embedded.size() > DEEPEST
        || depth * 2 > BlockWriter.DEEPEST
        || !scope.page().mayEmbed()) {
      return;
    }
    List<Block> blocks = scope.links().embedded(target);
    if (blocks.isEmpty() || !scope.page().mayEmbed(PlainText.of(blocks).length())) {
      return;
    }
    out.open(Element.DIV, "embed-body other");
    PageContext page = scope.page();
    PartScope inner =
        new PartScope(
            page,
            scope.links(),
            new MarkedHtml(out, List.of(), 0, List.of()),
            new PageFootnotes(page.newScope(), blocks),
            embedded);
    new BodyWriter(inner).body(blocks, 3);
    out.close(Element.DIV);
  }
}
