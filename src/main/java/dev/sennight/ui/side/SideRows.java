package dev.sennight.ui.side;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.LinkGraph.ResolvedLink;
import dev.sennight.library.LinkGraph.UnresolvedLink;
import dev.sennight.model.AddressKey;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.PlacedHighlight;
import dev.sennight.model.Resolution;
import dev.sennight.render.PageAddress;
import dev.sennight.render.PageHighlight;
import dev.sennight.ui.page.Heading;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.page.ReadingTime;
import dev.sennight.ui.page.ShownPage;
import dev.sennight.ui.reader.EntryNotes;
import dev.sennight.ui.text.PlaceWords;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the rows of one part of the side pane; in the background. */
final class SideRows {
  private static final int RELATED = 12;
  private static final int MOST = 40;

  private final Library library;
  private final ShownPage page;
  private final Texts texts;
  private final PlaceWords words;

  SideRows(Library library, ShownPage page, Texts texts) {
    this.library = library;
    this.page = page;
    this.texts = texts;
    this.words = new PlaceWords(texts);
  }

  /** The rows of {@code part}; those of the map are the entries of {@code map} as a list. */
  List<SideRow> of(SidePart part, LinkMap map) throws LibraryException {
    return switch (part) {
      case OUTLINE -> outline();
      case LINKS -> links();
      case RELATED -> related();
      case MAP -> map.rows(texts);
      case INFO -> info();
    };
  }

  private List<SideRow> outline() {
    int widest = page.outline().stream().mapToInt(Heading::level).min().orElse(1);
    return page.outline().stream()
        .<SideRow>map(h -> new SideRow.OfHeading(h.title(), h.level() - widest, h.anchor()))
        .toList();
  }

  private List<SideRow> links() throws LibraryException {
    EntrySummary entry = page.entry();
    List<SideRow> rows = new ArrayList<>();
    if (entry != null) {
      backlinks(rows, library.links().backlinks(entry.id()));
      rows.addAll(new MentionRows(library, texts).of(entry));
      add(rows, "side.outgoing", outgoing(entry.id()));
      add(rows, "side.sharing", sharing(entry.id()));
    } else if (page.place() instanceof Place.AtGhost(String name)) {
      library.links().ghost(name).ifPresent(ghost -> add(rows, "side.backlinks", namedBy(ghost)));
    } else if (!page.file().isEmpty()) {
      intoDocument(rows);
    }
    return rows;
  }

  private void add(List<SideRow> rows, String key, List<SideRow> part) {
    if (!part.isEmpty()) {
      rows.add(new SideRow.Header(texts.get(key), part.size()));
      part.stream().limit(MOST).forEach(rows::add);
    }
  }

  private List<SideRow> namedBy(UnresolvedLink ghost) {
    return ghost.links().stream()
        .map(ResolvedLink::from)
        .flatMap(Stream::ofNullable)
        .distinct()
        .map(from -> row(from, ""))
        .toList();
  }

  /** Links from other documents into any entry of this one. */
  private void intoDocument(List<SideRow> rows) throws LibraryException {
    List<ResolvedLink> links = new ArrayList<>();
    for (EntrySummary entry : library.catalog().entriesOf(page.file())) {
      library.links().backlinks(entry.id()).stream()
          .filter(link -> !link.file().equals(page.file()))
          .forEach(links::add);
    }
    backlinks(rows, links);
  }

  private void backlinks(List<SideRow> rows, List<ResolvedLink> all) throws LibraryException {
    Map<EntryId, ResolvedLink> links = new LinkedHashMap<>();
    for (ResolvedLink link : all) {
      EntrySummary from = link.from();
      if (from != null) {
        links.putIfAbsent(from.id(), link);
      }
    }
    if (!links.isEmpty()) {
      rows.add(new SideRow.Header(texts.get("side.backlinks"), links.size()));
    }
    for (ResolvedLink link : links.values().stream().limit(MOST).toList()) {
      EntrySummary from = link.from();
      if (from != null) {
        String text = library.entry(from.id()).map(Entry::text).orElse("");
        rows.add(row(from, Passage.around(text, link.link().text())));
      }
    }
  }

  private List<SideRow> outgoing(EntryId id) throws LibraryException {
    List<SideRow> rows = new ArrayList<>();
    Set<PageAddress> seen = new HashSet<>();
    for (ResolvedLink link : library.links().of(id)) {
      PageAddress address = LinkMap.address(link.resolution());
      if (address != null && !link.link().embed() && seen.add(address)) {
        String text = link.link().text();
        rows.add(
            new SideRow.OfLink(
                text.isBlank() ? link.link().target() : text,
                kind(link.resolution()),
                "",
                address));
      }
    }
    return rows;
  }

  private String kind(Resolution resolution) {
    return switch (resolution) {
      case Resolution.Found found -> found.file();
      case Resolution.Attachment attachment -> attachment.file();
      case Resolution.Web web -> web.address();
      case Resolution.Unresolved _ -> texts.get("ghost.crumb");
    };
  }

  private List<SideRow> sharing(EntryId id) throws LibraryException {
    return library.catalog().sharingAddress(id).stream().map(e -> row(e, "")).toList();
  }

  private List<SideRow> related() throws LibraryException {
    EntrySummary entry = page.entry();
    return entry == null
        ? List.of()
        : library.searching().related(entry.id(), RELATED).stream().map(e -> row(e, "")).toList();
  }

  private SideRow row(EntrySummary entry, String passage) {
    return new SideRow.OfLink(
        entry.title(),
        words.orFile(entry),
        passage,
        new PageAddress.ToEntry(entry.id().value(), null));
  }

  private List<SideRow> info() throws LibraryException {
    List<SideRow> rows = new ArrayList<>();
    EntrySummary entry = page.entry();
    if (entry != null) {
      Entry whole = library.entry(entry.id()).orElse(null);
      EntryNotes.Kept own = EntryNotes.Kept.of(entry.id(), library.personal());
      fact(rows, "note", own.note());
      fact(rows, "ownTags", String.join(", ", own.tags()));
      fact(rows, "kind", texts.get("fact.kind." + entry.kind().name().toLowerCase(Locale.ROOT)));
      fact(rows, "place", words.of(entry));
      fact(
          rows, "date", entry.identity().date() == null ? "" : words.date(entry.identity().date()));
      fact(rows, "file", entry.file());
      fact(rows, "line", String.valueOf(entry.location().line()));
      fact(rows, "tags", String.join(", ", entry.facts().tags()));
      if (whole != null) {
        ReadingTime time = ReadingTime.of(whole.text());
        fact(rows, "words", texts.get("list.count", time.words()));
        fact(rows, "time", texts.get("page.minutes", time.minutes()));
        fact(rows, "aliases", String.join(", ", whole.details().aliases()));
      }
      if (whole != null) {
        highlights(rows, whole);
      }
      sources(rows, entry);
    } else if (!page.file().isEmpty()) {
      fact(rows, "file", page.file());
      fact(rows, "headings", texts.get("list.count", page.outline().size()));
    }
    return rows;
  }

  /** The highlighted passages in the order of the text. */
  private void highlights(List<SideRow> rows, Entry entry) throws LibraryException {
    List<PlacedHighlight> placed =
        library.highlights().of(entry).stream().filter(each -> each.range() != null).toList();
    if (!placed.isEmpty()) {
      rows.add(new SideRow.Header(texts.get("rail.highlights"), placed.size()));
    }
    for (PlacedHighlight each : placed) {
      String id = each.highlight().id();
      rows.add(
          new SideRow.OfLink(
              each.quote().replaceAll("\\s+", " "),
              each.highlight().note().strip(),
              "",
              new PageAddress.ToEntry(entry.id().value(), PageHighlight.subpath(id))));
    }
  }

  private void sources(List<SideRow> rows, EntrySummary entry) {
    if (!entry.facts().sources().isEmpty()) {
      rows.add(new SideRow.Header(texts.get("fact.sources"), entry.facts().sources().size()));
    }
    Map<String, List<PageAddress.ToWeb>> hosts = new LinkedHashMap<>();
    for (String address : entry.facts().sources()) {
      PageAddress.ToWeb web = new PageAddress.ToWeb(address);
      String host = AddressKey.host(address);
      hosts.computeIfAbsent(host, h -> new ArrayList<>()).add(web);
    }
    hosts.forEach((host, pages) -> {
      if (pages.size() > 1) {
        rows.add(new SideRow.Group(host + " ×" + pages.size(), 0, 1));
      }
      pages.forEach(web -> rows.add(new SideRow.OfLink(named(web, pages.size()), "", "", web)));
    });
  }

  /** Below the name of its host the last part of an address is enough. */
  private static String named(PageAddress.ToWeb web, int pagesOfHost) {
    String shown = web.shown();
    int slash = shown.lastIndexOf('/', shown.length() - 2);
    return pagesOfHost == 1 || slash < 0 ? shown : "…" + shown.substring(slash);
  }

  private void fact(List<SideRow> rows, String name, String value) {
    if (!value.isBlank()) {
      rows.add(new SideRow.OfFact(texts.get("fact." + name), value));
    }
  }
}
