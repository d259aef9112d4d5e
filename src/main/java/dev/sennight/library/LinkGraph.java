package dev.sennight.library;

import dev.sennight.library.links.UnresolvedName;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.Link;
import dev.sennight.model.Resolution;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.LinkForm;
import dev.sennight.store.LinkTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The links of a library, resolved. Reads the store; not for the UI thread. */
public final class LinkGraph {
  private final LibraryState state;

  LinkGraph(LibraryState state) {
    this.state = state;
  }

  /**
   * Resolves a link.
   *
   * @param fromFile the document it stands in, relative to the library; "" for none
   * @param target as in {@link Link#target()}
   */
  public Resolution resolve(String fromFile, LinkForm form, String target) throws LibraryException {
    return state.asked(() -> state.resolver().resolve(fromFile, form, target).resolution());
  }

  /**
   * What {@code ![[target]]} shows: a note, an entry, the section below a heading, or a block.
   * Embeds inside of it stay embeds: who shows them bounds their depth and breaks cycles.
   *
   * @param fromFile as in {@link #resolve}
   * @return empty when the target is not there or has no text of its own, as an image has none
   */
  public List<Block> embedded(String fromFile, String target) throws LibraryException {
    return state.asked(() -> new Embeds(state.store(), state.resolver()).blocks(fromFile, target));
  }

  /**
   * Hands over all links in the order of file and line, as they are read; again from the first when
   * the store turns out damaged midway and is rebuilt.
   */
  public void each(Consumer<ResolvedLink> taker) throws LibraryException {
    read(taker, LinkTable::each);
  }

  /** Hands over the links of one entry, in order; more than once, as {@link #each} does. */
  public void eachOf(EntryId entry, Consumer<ResolvedLink> taker) throws LibraryException {
    read(taker, (table, rows) -> table.eachOf(entry, rows));
  }

  /** Hands over the links that {@link #backlinks} gives; more than once, as {@link #each} does. */
  public void eachTo(EntryId entry, Consumer<ResolvedLink> taker) throws LibraryException {
    read(taker, (table, rows) -> table.eachTo(entry, rows));
  }

  /** Reads links from the store. */
  @FunctionalInterface
  private interface Reading {
    void of(LinkTable table, Consumer<LinkTable.LinkRow> rows) throws IOException;
  }

  private void read(Consumer<ResolvedLink> taker, Reading reading) throws LibraryException {
    state.asked(() -> {
      try {
        reading.of(state.store().links(), row -> taker.accept(link(row)));
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      return taker;
    });
  }

  private ResolvedLink link(LinkTable.LinkRow row) {
    try {
      return new ResolvedLink(row.file(), row.from(), row.link(), resolution(row));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The links of one entry, in order. */
  public List<ResolvedLink> of(EntryId entry) throws LibraryException {
    return state.asked(() -> links(state.store().links().of(entry)));
  }

  /** The links that lead to {@code entry}, newest first; links from the entry itself left out. */
  public List<ResolvedLink> backlinks(EntryId entry) throws LibraryException {
    return state.asked(() -> links(state.store().links().to(entry)));
  }

  /** Names that links use and nothing has, most named first. */
  public List<UnresolvedLink> ghosts() throws LibraryException {
    return byName(state.asked(() -> links(state.store().links().ghosts())));
  }

  private static List<UnresolvedLink> byName(List<ResolvedLink> all) {
    Map<String, List<ResolvedLink>> byName = new LinkedHashMap<>();
    Map<String, String> written = new LinkedHashMap<>();
    for (ResolvedLink link : all) {
      if (link.resolution() instanceof Resolution.Unresolved ghost && !link.link().embed()) {
        String key = folded(ghost.name());
        written.putIfAbsent(key, ghost.name());
        byName.computeIfAbsent(key, k -> new ArrayList<>()).add(link);
      }
    }
    List<UnresolvedLink> ghosts = new ArrayList<>();
    byName.forEach((key, links) -> {
      String name = written.getOrDefault(key, key);
      ghosts.add(new UnresolvedLink(name, UnresolvedName.of(name), links));
    });
    ghosts.sort(
        Comparator.comparingInt((UnresolvedLink ghost) -> -ghost.links().size())
            .thenComparing(UnresolvedLink::name));
    return ghosts;
  }

  /** Number of {@link #ghosts()}; counted without reading who names them. */
  public int ghostCount() throws LibraryException {
    return state.asked(() ->
        (int)
            state.store().links().ghostNames().stream().map(LinkGraph::folded).distinct().count());
  }

  /** One ghost with all that name it, newest first; empty when no link names it. */
  public Optional<UnresolvedLink> ghost(String name) throws LibraryException {
    String key = folded(name);
    return byName(
            state.asked(() -> {
              LinkTable table = state.store().links();
              List<String> written =
                  table.ghostNames().stream().filter(other -> folded(other).equals(key)).toList();
              return links(table.ghosts(written));
            }))
        .stream()
        .findFirst();
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).strip();
  }

  private List<ResolvedLink> links(List<LinkTable.LinkRow> rows) {
    List<ResolvedLink> links = new ArrayList<>(rows.size());
    for (LinkTable.LinkRow row : rows) {
      links.add(link(row));
    }
    return links;
  }

  /** As stored; a run that was killed leaves links that are not resolved yet. */
  private Resolution resolution(LinkTable.LinkRow row) throws IOException {
    Resolution stored = row.resolution();
    Link link = row.link();
    return stored != null
        ? stored
        : state
            .resolver()
            .resolve(row.file(), link.form(), link.target(), link.text())
            .resolution();
  }

  /**
   * A link and what it leads to.
   *
   * @param from the entry it stands in; null when it stands outside of all entries
   */
  public record ResolvedLink(
      String file, @Nullable EntrySummary from, Link link, Resolution resolution) {}

  /**
   * An unresolved name.
   *
   * @param understood what the name tells: an address, a date, an author
   */
  public record UnresolvedLink(String name, UnresolvedName understood, List<ResolvedLink> links) {
    public UnresolvedLink {
      links = List.copyOf(links);
    }
  }
}
