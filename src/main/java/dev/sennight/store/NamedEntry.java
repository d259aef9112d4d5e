package dev.sennight.store;

import dev.sennight.model.EntryId;
import java.util.List;

/**
 * What an entry can be linked by, or looked for by.
 *
 * @param card whether it is a keyword card, whose term comes before other entries' titles
 */
public record NamedEntry(
    EntryId id, String file, String title, List<String> aliases, boolean card) {
  public NamedEntry {
    aliases = List.copyOf(aliases);
  }
}
