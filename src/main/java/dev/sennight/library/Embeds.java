package dev.sennight.library;

import dev.sennight.library.links.EmbeddedBlocks;
import dev.sennight.library.links.LinkResolver;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.Resolution;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.LinkForm;
import dev.sennight.store.DocumentTable.HeadingRow;
import dev.sennight.store.LibraryStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code ![[target]]} shows. */
final class Embeds {
  /** A section of a digest may hold hundreds of entries. */
  private static final int MOST_ENTRIES = 40;

  private final LibraryStore store;
  private final LinkResolver resolver;

  Embeds(LibraryStore store, LinkResolver resolver) {
    this.store = store;
    this.resolver = resolver;
  }

  /** The blocks of {@code target}; empty when it has no text of its own. */
  List<Block> blocks(String fromFile, String target) throws IOException {
    Resolution resolution = resolver.resolve(fromFile, LinkForm.WIKI, target).resolution();
    if (!(resolution instanceof Resolution.Found found)) {
      return List.of();
    }
    String subpath = resolver.subpath(fromFile, target);
    if (subpath.isEmpty()) {
      return found.entry() == null ? store.documents().preamble(found.file()) : body(found.entry());
    }
    if (subpath.startsWith("^")) {
      return EmbeddedBlocks.block(body(found), subpath.substring(1).strip());
    }
    if (subpath.startsWith("[^") && subpath.endsWith("]")) {
      return EmbeddedBlocks.footnote(body(found), subpath.substring(2, subpath.length() - 1));
    }
    int heading = resolver.heading(found.file(), subpath);
    return heading < 0 ? List.of() : section(found.file(), heading);
  }

  private List<Block> section(String file, int heading) throws IOException {
    List<HeadingRow> headings = store.documents().headings(file);
    if (heading >= headings.size()) {
      return List.of(); // the document changed just now
    }
    HeadingRow start = headings.get(heading);
    if (start.entry() != null && !start.opens()) {
      return EmbeddedBlocks.section(body(start.entry()), start.line());
    }
    List<Block> blocks = new ArrayList<>(body(start.entry()));
    int entries = 0;
    for (int i = heading + 1; i < headings.size() && entries < MOST_ENTRIES; i++) {
      HeadingRow below = headings.get(i);
      if (below.level() <= start.level()) {
        break;
      }
      if (below.entry() == null || below.opens()) {
        List<Inline> title = List.of(new Inline.Text(below.title()));
        blocks.add(new Block.Heading(below.level(), title, below.line()));
        blocks.addAll(body(below.entry()));
        entries++;
      }
    }
    return blocks;
  }

  private List<Block> body(Resolution.Found found) throws IOException {
    EntryId entry = found.entry();
    return entry == null ? store.documents().preamble(found.file()) : body(entry);
  }

  private List<Block> body(@Nullable EntryId id) throws IOException {
    Optional<Entry> entry = id == null ? Optional.empty() : store.entries().find(id);
    return entry.map(Entry::body).orElse(List.of());
  }
}
