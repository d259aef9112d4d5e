package dev.sennight.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.pdf.FontDescription;

/**
 * Fonts for one kind of text. A character is written in the first of them that has it.
 *
 * @param fonts at least one
 */
public record FontStack(List<FontDescription> fonts) {
  public FontStack {
    fonts = List.copyOf(fonts);
  }

  /** Text in one font. */
  public record Run(String text, FontDescription font) {}

  /** The font that most is written in. */
  public FontDescription first() {
    return fonts.getFirst();
  }

  /** Whether a character can be written. */
  public boolean has(int codePoint) {
    return find(codePoint) != null;
  }

  /** Cuts {@code text} where the font changes; what no font has stands in the first one. */
  public List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>(1);
    FontDescription font = first();
    int start = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      FontDescription found = find(c);
      FontDescription next = found == null ? first() : found;
      if (!next.equals(font) && i > start) {
        runs.add(new Run(text.substring(start, i), font));
        start = i;
      }
      font = next;
      i += Character.charCount(c);
    }
    runs.add(new Run(start == 0 ? text : text.substring(start), font));
    return runs;
  }

  private @Nullable FontDescription find(int codePoint) {
    for (FontDescription font : fonts) {
      if (font.getFont().charExists(codePoint)) {
        return font;
      }
    }
    return null;
  }
}
