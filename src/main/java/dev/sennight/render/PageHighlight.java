package dev.sennight.render;

import dev.sennight.model.Highlight;
import dev.sennight.model.PlacedHighlight;
import dev.sennight.model.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A highlight of the user's in a part of a page.
 *
 * @param id of the highlight: letters, digits and {@code -}
 * @param noted whether it has a note
 */
public record PageHighlight(int start, int end, String id, Highlight.Color color, boolean noted) {
  private static final String STYLE = "own";
  private static final String ID = "own-";

  /**
   * Those of {@code placed} that are passages of the text, without overlaps: where two overlap, the
   * later one begins where the earlier one ends.
   *
   * @param placed in the order of the text
   */
  public static List<PageHighlight> of(List<PlacedHighlight> placed) {
    List<PageHighlight> shown = new ArrayList<>();
    int end = 0;
    for (PlacedHighlight each : placed) {
      TextRange range = each.range();
      if (range != null && range.end() > end) {
        Highlight highlight = each.highlight();
        shown.add(
            new PageHighlight(
                Math.max(end, range.start()),
                range.end(),
                highlight.id(),
                highlight.color(),
                !highlight.note().isBlank()));
        end = range.end();
      }
    }
    return shown;
  }

  /** What leads to the highlight with an id, as the subpath of a link leads to a block. */
  public static String subpath(String id) {
    return "^" + ID + id;
  }

  String subpath() {
    return subpath(id);
  }

  /** The classes of its element. */
  String styleClass() {
    return STYLE + " " + color.label() + " " + ID + id + (noted ? " noted" : "");
  }

  /** The id of the highlight whose element has {@code classes}; null for other elements. */
  public static @Nullable String idOf(String classes) {
    List<String> all = List.of(classes.split(" ", -1));
    return all.contains(STYLE)
        ? all.stream()
            .filter(each -> each.startsWith(ID))
            .map(each -> each.substring(ID.length()))
            .findFirst()
            .orElse(null)
        : null;
  }
}
