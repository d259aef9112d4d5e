package dev.sennight.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only the page and the index need of an entry besides its text.
 *
 * @param aliases other names of the entry (a card's, an article's)
 * @param images targets of its images, as written
 * @param card the card, for {@link EntryKind#CARD}
 * @param author as front matter gives it
 */
public record EntryDetails(
    List<String> aliases, List<String> images, @Nullable Card card, @Nullable String author) {
  /** Nothing besides the text. */
  public static final EntryDetails NONE = new EntryDetails(List.of(), List.of(), null, null);

  public EntryDetails {
    aliases = List.copyOf(aliases);
    images = List.copyOf(images);
  }
}
