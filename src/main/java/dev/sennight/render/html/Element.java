package dev.sennight.render.html;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every element a page may hold. There is no script, style, meta, form, input, frame, object,
 * embed, link or svg among them, and none may be added: what stands here is all that a document can
 * cause.
 */
public enum Element {
  A,
  ARTICLE,
  ASIDE,
  BLOCKQUOTE,
  BR(true),
  CODE,
  DEL,
  DETAILS,
  DIV,
  EM,
  FIGCAPTION,
  FIGURE,
  FOOTER,
  H1,
  H2,
  H3,
  H4,
  H5,
  H6,
  HEADER,
  HR(true),
  IMG(true),
  KBD,
  LI,
  MAIN,
  MARK,
  NAV,
  OL,
  P,
  PRE,
  SECTION,
  SMALL,
  SPAN,
  STRONG,
  SUB,
  SUMMARY,
  SUP,
  TABLE,
  TBODY,
  TD,
  TH,
  THEAD,
  TR,
  U,
  UL,
  // MathML presentation
  MATH,
  MENCLOSE,
  MFRAC,
  MI,
  MMULTISCRIPTS,
  MN,
  MO,
  MOVER,
  MPADDED,
  MPHANTOM,
  MPRESCRIPTS,
  MROOT,
  MROW,
  MSPACE,
  MSQRT,
  MSTYLE,
  MSUB,
  MSUBSUP,
  MSUP,
  MTABLE,
  MTD,
  MTEXT,
  MTR,
  MUNDER,
  MUNDEROVER;

  private static final Map<String, Element> BY_TAG =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(Element::tag, Function.identity()));

  private final String tag;
  private final boolean empty;

  Element() {
    this(false);
  }

  Element(boolean empty) {
    this.tag = name().toLowerCase(Locale.ROOT);
    this.empty = empty;
  }

  /** The element of a tag name in lower case; null when it is not in the vocabulary. */
  public static @Nullable Element ofTag(String tag) {
    return BY_TAG.get(tag);
  }

  /** The heading of a level; levels below 1 and above 6 are taken as these. */
  public static Element heading(int level) {
    return switch (Math.clamp(level, 1, 6)) {
      case 1 -> H1;
      case 2 -> H2;
      case 3 -> H3;
      case 4 -> H4;
      case 5 -> H5;
      default -> H6;
    };
  }

  /** The tag name. */
  public String tag() {
    return tag;
  }

  /** Whether it has no content and no end tag. */
  public boolean empty() {
    return empty;
  }
}
