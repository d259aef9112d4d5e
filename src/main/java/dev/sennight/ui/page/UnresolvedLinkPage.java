package dev.sennight.ui.page;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.LinkGraph.ResolvedLink;
import dev.sennight.library.LinkGraph.UnresolvedLink;
import dev.sennight.library.links.UnresolvedName;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.LinkLookup;
import dev.sennight.model.Resolution;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.LinkForm;
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
    Page.Part part =
        new Page.Part(
            "named",
            texts.get("ghost.named", links.size()),
            2,
            null,
            "",
            List.of(named(links)),
            List.of(),
            new NamedLinks(links));
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

  private Block named(List<ResolvedLink> links) {
    List<Block.Item> items = new ArrayList<>();
    for (int i = 0; i < links.size(); i++) {
      items.add(item(links.get(i), i));
    }
    return new Block.ListBlock(null, true, items);
  }

  private Block.Item item(ResolvedLink link, int number) {
    EntrySummary from = link.from();
    String title = from == null ? link.file() : from.title();
    String where = from == null ? "" : words.of(from);
    Inline target =
        new Inline.Link(LinkForm.WIKI, String.valueOf(number), List.of(new Inline.Text(title)));
    String rest = "  " + (where.isEmpty() ? link.file() : where);
    Inline place = new Inline.Styled(Inline.Style.SMALL, List.of(new Inline.Text(rest)));
    return new Block.Item(null, List.of(new Block.Paragraph(List.of(target, place), null)), null);
  }

  /** Resolves the numbers that stand as targets in the list of those who name the ghost. */
  private record NamedLinks(List<ResolvedLink> links) implements LinkLookup {
    @Override
    public Resolution resolve(LinkForm form, String target) {
      ResolvedLink link = links.get(Integer.parseInt(target));
      EntrySummary from = link.from();
      return new Resolution.Found(
          Resolution.How.PATH, link.file(), from == null ? null : from.id(), null, List.of());
    }
  }
}
