package dev.sennight.render;

/**
 * How pages look.
 *
 * @param theme colours
 * @param fontSize of body text in CSS pixels, 10 to 40
 * @param lineHeight as a multiple of the font size, 1.2 to 2.4
 * @param width of the text column in Han characters, 20 to 80
 * @param indent whether paragraphs begin with an indent of two Han characters
 * @param spaced whether a little room is left between Han and Latin letters
 * @param fonts CSS font family list of the body
 */
public record PageStyle(
    Theme theme,
    double fontSize,
    double lineHeight,
    int width,
    boolean indent,
    boolean spaced,
    String fonts) {
  /** Colours of a page. */
  public enum Theme {
    LIGHT,
    DARK
  }

  /** The style a new reader sees. */
  public static PageStyle standard(Theme theme) {
    return new PageStyle(
        theme,
        16,
        1.75,
        42,
        false,
        true,
        "\"Noto Sans CJK SC\", \"PingFang SC\", \"Microsoft YaHei\", sans-serif");
  }
}
