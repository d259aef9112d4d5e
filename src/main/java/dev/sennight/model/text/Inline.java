package dev.sennight.model.text;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Inline content of a block. */
public sealed interface Inline {

  /** Words, entities and escapes already decoded. Never holds a line break. */
  record Text(String text) implements Inline {}

  /** A run of inlines in one style. */
  record Styled(Style style, List<Inline> children) implements Inline {
    public Styled {
      children = List.copyOf(children);
    }
  }

  /** The styles a document can give to words, from Markdown or from the few HTML tags we map. */
  enum Style {
    EMPHASIS,
    STRONG,
    STRIKETHROUGH,
    HIGHLIGHT,
    UNDERLINE,
    SUBSCRIPT,
    SUPERSCRIPT,
    KEYBOARD,
    SMALL
  }

  /** A code span. */
  record Code(String text) implements Inline {}

  /** A formula, LaTeX without its dollar signs; {@code display} for {@code $$…$$} inside a line. */
  record Formula(String latex, boolean display) implements Inline {}

  /**
   * A link.
   *
   * @param target as written: for {@link LinkForm#WIKI} what stands before the first {@code |}; for
   *     the other forms the destination, escapes decoded, percent-encoding kept
   * @param content what is shown; never empty
   */
  record Link(LinkForm form, String target, List<Inline> content) implements Inline {
    public Link {
      content = List.copyOf(content);
    }
  }

  /**
   * An image.
   *
   * @param form {@link LinkForm#WIKI} for {@code ![[…]]}, else {@link LinkForm#MARKDOWN}
   * @param target path or address as written
   * @param alt alternative text, may be ""
   * @param width in CSS pixels, when the document gives it
   * @param height in CSS pixels, when the document gives it
   */
  record Image(
      LinkForm form, String target, String alt, @Nullable Integer width, @Nullable Integer height)
      implements Inline {}

  /**
   * The end of a line inside a paragraph.
   *
   * @param hard true where the document asks for a break; false for a soft one, which shows as a
   *     space (between two Han characters the parser leaves it out)
   */
  record LineBreak(boolean hard) implements Inline {}

  /** A mark that points to {@link Block.Footnote#label()}. */
  record FootnoteReference(String label) implements Inline {}

  /** A place in the text that links can point to by {@code name}; shows nothing. */
  record Anchor(String name) implements Inline {}

  /** Whether {@code content} has a place whose name {@code wanted} accepts. */
  static boolean hasAnchor(List<Inline> content, Predicate<String> wanted) {
    return content.stream()
        .anyMatch(inline ->
            switch (inline) {
              case Anchor i -> wanted.test(i.name);
              case Styled i -> hasAnchor(i.children, wanted);
              case Link i -> hasAnchor(i.content, wanted);
              case Text _, Code _, Formula _, Image _, LineBreak _, FootnoteReference _, Tag _ ->
                  false;
            });
  }

  /** A tag, without its {@code #}, as written. */
  record Tag(String name) implements Inline {}
}
