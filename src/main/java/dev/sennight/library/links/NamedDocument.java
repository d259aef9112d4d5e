package dev.sennight.library.links;

import dev.sennight.model.EntryId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document can be linked by.
 *
 * @param file relative to the library, with {@code /}
 * @param names title and first heading
 * @param aliases other names, resolved last
 * @param entry the entry that a link to the whole document opens; null for a digest or a deck
 * @param headings in order
 */
public record NamedDocument(
    String file,
    List<String> names,
    List<String> aliases,
    @Nullable EntryId entry,
    List<Heading> headings,
    List<Anchor> blocks) {
  public NamedDocument {
    names = List.copyOf(names);
    aliases = List.copyOf(aliases);
    headings = List.copyOf(headings);
    blocks = List.copyOf(blocks);
  }

  /**
   * A heading.
   *
   * @param entry the entry it opens or stands in; null for a topic without an entry
   */
  public record Heading(int level, String title, @Nullable EntryId entry, boolean opens) {}

  /**
   * A block or an HTML element that links can point to.
   *
   * @param id without the caret
   * @param heading index of the heading it stands in; -1 for none
   */
  public record Anchor(String id, @Nullable EntryId entry, int heading) {
    /** An anchor in no heading. */
    public Anchor(String id, @Nullable EntryId entry) {
      this(id, entry, -1);
    }
  }
}
