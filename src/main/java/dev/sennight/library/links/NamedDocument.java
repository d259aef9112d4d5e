package dev.sennight.library.links;

import dev.sennight.model.EntryId;
import dev.sennight.store.DocumentTable.AnchorRow;
import dev.sennight.store.DocumentTable.HeadingRow;
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
    List<HeadingRow> headings,
    List<AnchorRow> anchors) {
  public NamedDocument {
    names = List.copyOf(names);
    aliases = List.copyOf(aliases);
    headings = List.copyOf(headings);
    anchors = List.copyOf(anchors);
  }
}
