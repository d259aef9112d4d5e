package dev.sennight.ui.page;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.LinkGraph.ResolvedLink;
import dev.sennight.library.LinkGraph.UnresolvedLink;
import dev.sennight.library.links.UnresolvedName;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.text.Block;
import dev.sennight.render.Page;
import dev.sennight.render.PageAddress;
import dev.sennight.ui.text.PlaceWords;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the page of an unresolved name together: what it tells, and who names it. */
final class UnresolvedLinkPage {
  private final Library library;
  private final Texts texts;
  private final PlaceWords words;

  UnresolvedLinkPage(Library library, Texts texts) {
    this.library = library;
    this.texts = texts;
    this.words = new PlaceWords(texts);
  }

  /** The page of {@code name}; a name that no link uses has a page that says so. */
  PageContent of(String name) throws LibraryException {
    Optional<UnresolvedLink> found = library.links().ghost(name);
    List<ResolvedLink> links = found.map(UnresolvedLink::links).orElse(List.of());
    UnresolvedName understood = found.map(UnresolvedLink::understood).orElse(null);
    EntryLineLinks lines = new EntryLineLinks();
    Page.Part part =
        new Page.Part(
            "named",
            texts.get("ghost.named", links.size()),
            2,
            null,
            "",
            List.of(named(links, lines)),
            List.of(),
            lines);
    List<Page.Crumb> crumbs = List.of(new Page.Crumb(texts.get("ghost.crumb"), null));
    Page page =
        new Page(
            name,
            crumbs,
            null,
            List.of(),
            List.of(),
            List.of(part),
            null,
            null,
            List.of(notice(name, understood)));
    return new PageContent(page, null, "", 0, Neighbours.NONE);
  }

  /** A sentence with what the name tells, the address in it, and a button that searches for it. */
  private Page.Notice notice(String name, @Nullable UnresolvedName understood) {
    List<String> facts = new ArrayList<>();
    List<Page.Crumb> links = new ArrayList<>();
    if (understood != null && understood.author() != null) {
      facts.add(texts.get("ghost.author", understood.author()));
    }
    if (understood != null && understood.date() != null) {
      facts.add(texts.get("ghost.date", understood.date()));
    }
    if (understood != null && understood.address() != null) {
      PageAddress.ToWeb web = new PageAddress.ToWeb(understood.address());
      links.add(new Page.Crumb(web.shown(), web));
    }
    PageAddress search = new PageAddress.ToSearch("\"" + name + "\"");
    links.add(new Page.Crumb(texts.get("ghost.search"), search));
    String sentence =
        facts.isEmpty()
            ? texts.get("ghost.explained")
            : texts.get("ghost.understood", String.join(texts.get("ghost.and"), facts));
    return new Page.Notice(sentence, links);
  }

  private Block named(List<ResolvedLink> links, EntryLineLinks lines) {
    List<List<Block>> items = new ArrayList<>();
    for (ResolvedLink link : links) {
      EntrySummary from = link.from();
      String title = from == null ? link.file() : from.title();
      String where = from == null ? "" : words.of(from);
      items.add(
          List.of(lines.line(title, link.file(), from, where.isEmpty() ? link.file() : where)));
    }
    return EntryLineLinks.list(items);
  }
}
