package dev.sennight.index;

import dev.sennight.model.Entry;
import dev.sennight.model.text.Block;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an entry has, in the words of {@code has:}. */
final class EntryProperties {
  private EntryProperties() {}

  static Set<String> of(Entry entry) {
    Set<String> traits = new LinkedHashSet<>();
    addIf(traits, "image", !entry.details().images().isEmpty());
    addIf(traits, "link", !entry.summary().facts().sources().isEmpty());
    addIf(traits, "tag", !entry.summary().facts().tags().isEmpty());
    addIf(traits, "card", entry.details().card() != null);
    addIf(
        traits,
        "date",
        entry.summary().identity().date() != null || entry.summary().identity().year() != null);
    addIf(
        traits,
        "week",
        entry.summary().identity().year() != null && entry.summary().identity().week() != null);
    addIf(traits, "boilerplate", entry.summary().facts().boilerplate());
    addIf(traits, "contents", EntryLinks.areContents(entry.body(), entry.text().length()));
    addIf(traits, "author", entry.details().author() != null);
    blocks(traits, entry.body());
    return traits;
  }

  private static void blocks(Set<String> traits, List<Block> blocks) {
    for (Block block : blocks) {
      switch (block) {
        case Block.Code b -> traits.add("code");
        case Block.Formula b -> traits.add("formula");
        case Block.Table b -> traits.add("table");
        case Block.ListBlock b ->
            traits.add(b.items().stream().anyMatch(i -> i.task() != null) ? "task" : "list");
        case Block.Quote b -> traits.add("quote");
        default -> {}
      }
      blocks(traits, block.children());
    }
  }

  private static void addIf(Set<String> traits, String trait, boolean present) {
    if (present) {
      traits.add(trait);
    }
  }
}
