package dev.sennight.library;

import dev.sennight.library.annotate.AnchorSearch;
import dev.sennight.library.annotate.Clipping;
import dev.sennight.library.annotate.PassageFinder;
import dev.sennight.library.annotate.PassageFinder.Found;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.Highlight;
import dev.sennight.model.PlacedHighlight;
import dev.sennight.model.TextAnchor;
import dev.sennight.model.text.TextRange;
import dev.sennight.store.WitnessTable.Seen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the user's highlights are in a library now. Reads stores; not for the UI thread. */
public final class Highlights {
  private static final Comparator<PlacedHighlight> IN_ORDER =
      Comparator.comparing(
              PlacedHighlight::entry,
              Comparator.nullsLast(
                  Comparator.comparing(EntrySummary::file)
                      .thenComparingInt(e -> e.location().line())))
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

  /**
   * Makes highlights of clippings, in the entries that they are from; those that are here already
   * stay as they are.
   *
   * @return the clippings that are found nowhere
   */
  public List<Clipping> add(List<Clipping> clippings) throws LibraryException {
    PassageFinder finder = finder();
    Set<String> known = new HashSet<>();
    personal.highlights().forEach(each -> known.add(each.id()));
    List<Highlight> made = new ArrayList<>();
    List<Clipping> unplaced = new ArrayList<>();
    for (Clipping clipping : clippings) {
      Found found = finder.find(clipping).orElse(null);
      if (found == null) {
        unplaced.add(clipping);
      } else {
        Highlight highlight = highlight(clipping, found);
        if (known.add(highlight.id())) {
          made.add(highlight);
        }
      }
    }
    personal.keep(made);
    return List.copyOf(unplaced);
  }

  private PassageFinder finder() throws LibraryException {
    return state.asked(() -> {
      PassageFinder finder = new PassageFinder();
      Map<String, String> titles = new HashMap<>();
      IssueGrouping.summaries(state.store().documents().all())
          .forEach((file, document) -> titles.put(file, document.title()));
      for (EntrySummary summary : state.store().entries().all(null)) {
        String issue = titles.getOrDefault(summary.file(), "");
        state
            .store()
            .entries()
            .find(summary.id())
            .ifPresent(entry -> finder.add(entry.id(), entry.title(), issue, entry.text()));
      }
      return finder;
    });
  }

  /** The id follows from where it is, so that the same clipping is never there twice. */
  private static Highlight highlight(Clipping clipping, Found found) {
    TextAnchor anchor = TextAnchor.of(found.text(), found.range());
    String name = "clipping " + found.entry().value() + " " + anchor.start() + anchor.exact();
    String id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    Instant made = clipping.made() == null ? Instant.now() : clipping.made();
    return new Highlight(
        id, found.entry(), anchor, Highlight.Color.YELLOW, clipping.note(), made, made);
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
    if (highlights.isEmpty()) {
      return List.of();
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
