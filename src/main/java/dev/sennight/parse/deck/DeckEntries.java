package dev.sennight.parse.deck;

import dev.sennight.model.Card;
import dev.sennight.model.EntryDetails;
import dev.sennight.model.EntryFacts;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntrySpan;
import dev.sennight.model.Link;
import dev.sennight.model.ParsedEntry;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.LinkForm;
import dev.sennight.parse.inline.Addresses;
import dev.sennight.parse.text.CpuTimeLimit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes the entries of a deck; the links on its lines are an entry's own. */
final class DeckEntries {
  /** Heading level of a card. */
  static final int LEVEL = 2;

  private final List<ParsedEntry> entries = new ArrayList<>();
  private final Map<Integer, List<Link>> links = new HashMap<>();
  private final CpuTimeLimit limit;
  private List<String> path = List.of();

  /**
   * Without entries yet, for a document with {@code links}.
   *
   * @param limit of the time that the deck may take
   */
  DeckEntries(List<Link> links, CpuTimeLimit limit) {
    this.limit = limit;
    links.forEach(
        link -> this.links.computeIfAbsent(link.line(), _ -> new ArrayList<>()).add(link));
  }

  /** Entries so far, in the order added. */
  List<ParsedEntry> all() {
    return entries;
  }

  /** Titles of the headings above the entries that follow. */
  void path(List<String> titles) {
    path = titles;
  }

  /**
   * Adds an entry.
   *
   * @param line its first line, from 1
   * @param endLine its last line
   * @param card null for a note
   * @throws CpuTimeLimit.Exceeded when the time is up
   */
  void add(String title, int line, int endLine, List<Block> body, @Nullable Card card) {
    List<Link> own = new ArrayList<>();
    for (int i = line; i <= endLine; i++) {
      limit.step();
      own.addAll(links.getOrDefault(i, List.of()));
    }
    entries.add(
        new ParsedEntry(
            card == null ? EntryKind.NOTE : EntryKind.CARD,
            title,
            new EntrySpan(line, endLine, LEVEL, path),
            body,
            own,
            null,
            new EntryFacts(List.of(), targets(own, link -> !link.embed() && isWeb(link)), false),
            new EntryDetails(
                card == null ? List.of() : card.aliases(), targets(own, Link::embed), card, null)));
  }

  private static boolean isWeb(Link link) {
    return link.form() != LinkForm.WIKI && Addresses.isWeb(link.target());
  }

  private static List<String> targets(List<Link> links, Predicate<Link> which) {
    return links.stream().filter(which).map(Link::target).distinct().toList();
  }
}
