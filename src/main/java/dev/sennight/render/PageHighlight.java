package dev.sennight.render;

import dev.sennight.model.Highlight;
import dev.sennight.model.PlacedHighlight;
import dev.sennight.model.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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

  private static final Comparator<PageHighlight> UPPER_LAST =
      Comparator.comparingInt(PageHighlight::start)
          .thenComparing(Comparator.comparingInt(PageHighlight::end).reversed());

  /**
   * Those of {@code placed} that are passages of the text, without overlaps: where two overlap, the
   * one that begins later is shown, of two that begin together the shorter one. What is left of a
   * highlight may be several pieces.
   */
  public static List<PageHighlight> of(List<PlacedHighlight> placed) {
    List<PageHighlight> pieces = new ArrayList<>();
    placed.stream()
        .flatMap(PageHighlight::of)
        .sorted(UPPER_LAST)
        .forEach(upper -> {
          int first = pieces.size();
          while (first > 0 && pieces.get(first - 1).end > upper.start) {
            first--;
          }
          List<PageHighlight> tail = pieces.subList(first, pieces.size());
          List<PageHighlight> covered = List.copyOf(tail);
          tail.clear();
          covered.forEach(
              each -> each.addPiece(each.start, Math.min(each.end, upper.start), pieces));
          pieces.add(upper);
          covered.forEach(each -> each.addPiece(Math.max(each.start, upper.end), each.end, pieces));
        });
    return pieces;
  }

  private static Stream<PageHighlight> of(PlacedHighlight placed) {
    TextRange range = placed.range();
    Highlight own = placed.highlight();
    return range == null || range.start() == range.end()
        ? Stream.empty()
        : Stream.of(
            new PageHighlight(
                range.start(), range.end(), own.id(), own.color(), !own.note().isBlank()));
  }

  private void addPiece(int from, int to, List<PageHighlight> pieces) {
    if (from < to) {
      pieces.add(new PageHighlight(from, to, id, color, noted));
    }
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
