package dev.sennight.render;

import dev.sennight.model.text.Inline;
import dev.sennight.model.text.LinkForm;
import dev.sennight.model.text.PlainText;
import dev.sennight.render.html.Attribute;
import dev.sennight.render.html.BidiControls;
import dev.sennight.render.html.Element;
import dev.sennight.render.html.HtmlWriter;
import dev.sennight.render.html.LatinMarks;
import java.util.List;

/** Writes inlines. Everything of their plain text goes through {@link MarkedHtml}, in its order. */
final class InlineWriter {
  private static final int DEEPEST = 60;

  /** A longer formula in a line may be wider than the page, and scrolls then. */
  private static final int LONGEST_UNSCROLLED = 50;

  private final PartScope scope;
  private final HtmlWriter out;
  private final MarkedHtml text;
  private final LinkWriter links;
  private final ImageWriter images;
  private int depth;

  InlineWriter(PartScope scope) {
    this.scope = scope;
    this.out = scope.out();
    this.text = scope.text();
    this.links = new LinkWriter(scope);
    this.images = new ImageWriter(scope, links);
  }

  void inlines(List<Inline> inlines) {
    if (depth >= DEEPEST) {
      text.text(PlainText.ofInlines(inlines));
      return;
    }
    boolean line = depth == 0;
    LatinMarks before = line ? text.latin(LatinMarks.in(PlainText.ofInlines(inlines))) : null;
    depth++;
    inlines.forEach(this::inline);
    depth--;
    if (before != null) {
      text.latin(before);
    }
  }

  private void inline(Inline inline) {
    switch (inline) {
      case Inline.Text i -> words(i.text());
      case Inline.Styled i -> styled(i);
      case Inline.Code i -> {
        LatinMarks before = text.latin(LatinMarks.NONE);
        out.open(Element.CODE);
        text.text(i.text());
        out.close(Element.CODE);
        text.latin(before);
      }
      case Inline.Formula i -> formula(i.latex(), i.display());
      case Inline.Link i -> link(i.form(), i.target(), i.content());
      case Inline.Image i -> images.image(i);
      case Inline.LineBreak i -> lineBreak(i.hard());
      case Inline.FootnoteReference i -> footnote(i.label());
      case Inline.Tag i -> links.tag(i.name());
      case Inline.Anchor i -> anchor(i.name());
    }
  }

  void link(LinkForm form, String target, List<Inline> content) {
    links.link(form, target, PlainText.ofInlines(content), () -> inlines(content));
  }

  /** A picture of the library whose alternative text is {@code alt}. */
  void picture(String file, List<Inline> alt) {
    images.picture(file, PlainText.ofInlines(alt), null, null);
  }

  void formula(String latex, boolean display) {
    text.whole(
        latex.length(),
        () -> {
          boolean scrolls = !display && latex.length() > LONGEST_UNSCROLLED;
          if (scrolls) {
            out.open(Element.SPAN, "long-math");
          }
          if (!scope.page().math().write(latex, display, out)) {
            out.open(Element.CODE, display ? "latex display" : "latex");
            out.set(Attribute.TITLE, scope.words().get("formulaFailed"));
            out.text(latex).close(Element.CODE);
          }
          if (scrolls) {
            out.close(Element.SPAN);
          }
        });
  }

  /** In a link, characters that turn the direction are counted but not shown. */
  private void words(String words) {
    if (!links.insideLink()) {
      text.text(words);
      return;
    }
    int done = 0;
    for (int i = 0; i < words.length(); i++) {
      if (BidiControls.is(words.charAt(i))) {
        text.text(words.substring(done, i));
        text.skip(1);
        done = i + 1;
      }
    }
    text.text(done == 0 ? words : words.substring(done));
  }

  private void styled(Inline.Styled styled) {
    Element element = element(styled.style());
    out.open(element);
    if (styled.style() == Inline.Style.HIGHLIGHT) {
      out.set(Attribute.CLASS, "highlight");
    }
    inlines(styled.children());
    out.close(element);
  }

  private static Element element(Inline.Style style) {
    return switch (style) {
      case EMPHASIS -> Element.EM;
      case STRONG -> Element.STRONG;
      case STRIKETHROUGH -> Element.DEL;
      case HIGHLIGHT -> Element.MARK;
      case UNDERLINE -> Element.U;
      case SUBSCRIPT -> Element.SUB;
      case SUPERSCRIPT -> Element.SUP;
      case KEYBOARD -> Element.KBD;
      case SMALL -> Element.SMALL;
    };
  }

  private void lineBreak(boolean hard) {
    if (hard) {
      out.open(Element.BR);
      text.skip(1);
    } else {
      text.text(" ");
    }
  }

  private void anchor(String name) {
    if (scope.hasIds()) {
      out.open(Element.SPAN);
      scope.page().setId(PageAnchors.block(name));
      out.close(Element.SPAN);
    }
  }

  private void footnote(String label) {
    int number = scope.notes().number(label);
    if (number == 0) {
      out.open(Element.SUP, "ui lost").text("[^" + BidiControls.strip(label) + "]");
      out.close(Element.SUP);
      return;
    }
    String id = scope.notes().newReference(label);
    out.open(Element.SUP, "ui noteref");
    String href = new PageAddress.ToAnchor(scope.notes().noteId(number)).href();
    boolean linked = links.insideLink();
    if (!linked) {
      out.open(Element.A).set(Attribute.HREF, href).set(Attribute.ID, id);
    }
    out.text(Integer.toString(number));
    if (!linked) {
      out.close(Element.A);
    }
    out.close(Element.SUP);
  }
}
