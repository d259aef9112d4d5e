package dev.sennight.library;

import dev.sennight.library.annotate.AnchorSearch;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.Highlight;
import dev.sennight.model.TextAnchor;
import dev.sennight.model.text.TextRange;
import dev.sennight.store.WitnessTable.Seen;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the user's highlights are in a library now. Reads stores; not for the UI thread. */
public final class Highlights {
  private static final Comparator<PlacedHighlight> IN_ORDER =
      Comparator.comparing(
              PlacedHighlight::entry,
              Comparator.nullsLast(
                  Comparator.comparing(EntrySummary::file).thenComparing(e -> e.location().line())))
          .thenComparing(
              PlacedHighlight::range,
              Comparator.nullsLast(Comparator.comparingInt(TextRange::start)))
          .thenComparing(placed -> placed.highlight().created());

  private final LibraryState state;
  private final PersonalData personal;

  Highlights(LibraryState state, PersonalData personal) {
    this.state = state;
    this.personal = personal;
  }

  /**
   * A highlight and where it is.
   *
   * @param entry the entry it belongs to now; null when the library has it no more, or never had
   * @param range in the entry's plain text, UTF-16 units; null for the note on a whole entry, and
   *     for a passage that is there no more
   * @param title the title of the entry, or the one it had when it was there last; "" when unknown
   */
  public record PlacedHighlight(
      Highlight highlight, @Nullable EntrySummary entry, @Nullable TextRange range, String title) {
    /** Whether what it belongs to is not there any more. */
    public boolean isOrphan() {
      return entry == null || range == null && highlight.anchor() != null;
    }
  }

  /** All highlights in the order of file, line and text; those without an entry last. */
  public List<PlacedHighlight> all() throws LibraryException {
    Map<EntryId, List<Highlight>> byEntry = new LinkedHashMap<>();
    personal
        .highlights()
        .forEach(each -> byEntry.computeIfAbsent(each.entry(), e -> new ArrayList<>()).add(each));
    Map<EntryId, Seen> seen = new HashMap<>();
    personal.seen().forEach(each -> seen.put(each.witness().entry(), each));
    List<PlacedHighlight> all = new ArrayList<>();
    state.asked(() -> {
      all.clear();
      for (Map.Entry<EntryId, List<Highlight>> each : byEntry.entrySet()) {
        Entry entry = present(each.getKey(), seen);
        Seen was = seen.get(each.getKey());
        String title = was == null ? "" : was.witness().title();
        all.addAll(placed(each.getValue(), entry, title));
      }
      return all;
    });
    all.sort(IN_ORDER);
    return List.copyOf(all);
  }

  /** The highlights and the note of an entry, in the order of its text, orphans last. */
  public List<PlacedHighlight> of(Entry entry) throws LibraryException {
    return placed(personal.highlightsOf(entry.id()), entry, entry.title()).stream()
        .sorted(IN_ORDER)
        .toList();
  }

  /** The entry of an id, or the one that took its place. */
  private @Nullable Entry present(EntryId id, Map<EntryId, Seen> seen) throws IOException {
    Set<EntryId> asked = new HashSet<>();
    EntryId at = id;
    while (at != null && asked.add(at)) {
      Entry entry = state.store().entries().find(at).orElse(null);
      if (entry != null) {
        return entry;
      }
      Seen was = seen.get(at);
      at = was == null ? null : was.successor();
    }
    return null;
  }

  private static List<PlacedHighlight> placed(
      List<Highlight> highlights, @Nullable Entry entry, String title) {
    if (entry == null) {
      return highlights.stream().map(h -> new PlacedHighlight(h, null, null, title)).toList();
    }
    AnchorSearch search = new AnchorSearch(entry.text());
    List<PlacedHighlight> placed = new ArrayList<>();
    for (Highlight highlight : highlights) {
      TextAnchor anchor = highlight.anchor();
      TextRange range = anchor == null ? null : search.find(anchor).orElse(null);
      placed.add(new PlacedHighlight(highlight, entry.summary(), range, entry.title()));
    }
    return placed;
  }
}
