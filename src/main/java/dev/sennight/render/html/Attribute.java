package dev.sennight.render.html;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every attribute a page may hold, and what its values may be. No event attribute, no {@code
 * style}, {@code name}, {@code data-*}, {@code srcset} or {@code target}.
 */
public enum Attribute {
  ALT("alt", Values.TEXT),
  ARIA_HIDDEN("aria-hidden", Values.WORD),
  ARIA_LABEL("aria-label", Values.TEXT),
  CLASS("class", Values.WORD),
  HEIGHT("height", Values.WORD),
  HREF("href", Values.LINK),
  ID("id", Values.ID),
  LANG("lang", Values.WORD),
  OPEN("open", Values.WORD),
  ROLE("role", Values.WORD),
  SRC("src", Values.IMAGE),
  START("start", Values.WORD),
  TITLE("title", Values.TEXT),
  WIDTH("width", Values.WORD),
  // MathML presentation
  ACCENT("accent", Values.WORD),
  ACCENTUNDER("accentunder", Values.WORD),
  COLUMNALIGN("columnalign", Values.WORD),
  COLUMNSPACING("columnspacing", Values.WORD),
  DEPTH("depth", Values.WORD),
  DISPLAY("display", Values.WORD),
  DISPLAYSTYLE("displaystyle", Values.WORD),
  FENCE("fence", Values.WORD),
  LINETHICKNESS("linethickness", Values.WORD),
  LSPACE("lspace", Values.WORD),
  MATHVARIANT("mathvariant", Values.WORD),
  MAXSIZE("maxsize", Values.WORD),
  MINSIZE("minsize", Values.WORD),
  MOVABLELIMITS("movablelimits", Values.WORD),
  NOTATION("notation", Values.WORD),
  ROWSPACING("rowspacing", Values.WORD),
  RSPACE("rspace", Values.WORD),
  SCRIPTLEVEL("scriptlevel", Values.WORD),
  SEPARATOR("separator", Values.WORD),
  STRETCHY("stretchy", Values.WORD),
  SYMMETRIC("symmetric", Values.WORD),
  VOFFSET("voffset", Values.WORD);

  /** What a value may be. */
  enum Values {
    /** Any text. */
    TEXT,
    /** Our own words and numbers: Latin letters, digits, spaces, {@code . , - % #}. */
    WORD,
    /** Letters, digits and {@code -}. */
    ID,
    /** {@code #place}, {@code sennight:…}, {@code http:}, {@code https:} or {@code mailto:}. */
    LINK,
    /** {@code sennight-image:…} or a raster image in a {@code data:} address. */
    IMAGE
  }

  private static final Map<String, Attribute> BY_NAME =
      Stream.of(values())
          .collect(Collectors.toUnmodifiableMap(Attribute::attributeName, Function.identity()));

  private final String attributeName;
  private final Values values;

  Attribute(String attributeName, Values values) {
    this.attributeName = attributeName;
    this.values = values;
  }

  /** The attribute of a name in lower case; null when it is not in the vocabulary. */
  public static @Nullable Attribute ofName(String name) {
    return BY_NAME.get(name.toLowerCase(Locale.ROOT));
  }

  /** The name in HTML. */
  public String attributeName() {
    return attributeName;
  }

  /** Whether {@code value} may be written. */
  public boolean accepts(String value) {
    return switch (values) {
      case TEXT -> true;
      case WORD -> value.chars().allMatch(Attribute::isWord);
      case ID -> !value.isEmpty() && value.codePoints().allMatch(Attribute::isIdPart);
      case LINK -> isLink(value);
      case IMAGE -> isImage(value);
    };
  }

  private static boolean isWord(int c) {
    return isLatin(c) || " .,-%#".indexOf(c) >= 0;
  }

  private static boolean isIdPart(int c) {
    return c == '-' || Character.isLetterOrDigit(c);
  }

  private static boolean isLatin(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean isLink(String value) {
    return value.startsWith("#")
        || value.startsWith("sennight:")
        || value.startsWith("http://")
        || value.startsWith("https://")
        || value.startsWith("mailto:");
  }

  private static boolean isImage(String value) {
    return value.startsWith("sennight-image:")
        || value.startsWith("data:image/png;base64,")
        || value.startsWith("data:image/jpeg;base64,")
        || value.startsWith("data:image/gif;base64,")
        || value.startsWith("data:image/bmp;base64,");
  }
}
