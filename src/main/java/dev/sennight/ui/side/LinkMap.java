package dev.sennight.ui.side;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.LinkGraph.ResolvedLink;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.Resolution;
import dev.sennight.render.PageAddress;
import dev.sennight.ui.page.ShownPage;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The links around an entry, one and two steps away, in both directions.
 *
 * @param nodes the entry itself first, then those one step away, then those two steps away
 */
public record LinkMap(List<Node> nodes) {
  private static final int NEAR = 14;
  private static final int FAR = 5;
  private static final int MOST = 48;

  /** The map of nothing. */
  public static final LinkMap EMPTY = new LinkMap(List.of());

  public LinkMap {
    nodes = List.copyOf(nodes);
  }

  /**
   * Something that is linked.
   *
   * @param step 0 for the entry itself, 1 or 2
   * @param parent number of the node through which it was reached; -1 for the entry itself
   * @param toward whether the link leads from the parent to it; else it leads to the parent
   * @param ghost whether nothing has this name
   */
  public record Node(
      String title, PageAddress address, int step, int parent, boolean toward, boolean ghost) {}

  /** Reads the links around the entry of {@code page}; no nodes for other pages. */
  static LinkMap of(Library library, ShownPage page) throws LibraryException {
    EntrySummary entry = page.entry();
    if (entry == null) {
      return EMPTY;
    }
    Map<PageAddress, Node> nodes = new LinkedHashMap<>();
    PageAddress self = new PageAddress.ToEntry(entry.id().value(), null);
    nodes.put(self, new Node(entry.title(), self, 0, -1, true, false));
    around(library, entry.id(), nodes, 0, NEAR);
    List<Node> near = List.copyOf(nodes.values());
    for (int i = 1; i < near.size() && nodes.size() < MOST; i++) {
      if (near.get(i).address() instanceof PageAddress.ToEntry to) {
        around(library, new EntryId(to.id()), nodes, i, FAR);
      }
    }
    return new LinkMap(new ArrayList<>(nodes.values()));
  }

  private static void around(
      Library library, EntryId id, Map<PageAddress, Node> nodes, int parent, int most)
      throws LibraryException {
    int limit = Math.min(MOST, nodes.size() + most);
    int step = parent == 0 ? 1 : 2;
    for (ResolvedLink link : library.links().backlinks(id)) {
      EntrySummary from = link.from();
      if (from != null && nodes.size() < limit) {
        PageAddress address = new PageAddress.ToEntry(from.id().value(), null);
        nodes.putIfAbsent(address, new Node(from.title(), address, step, parent, false, false));
      }
    }
    for (ResolvedLink link : library.links().of(id)) {
      PageAddress address = link.link().embed() ? null : inside(link.resolution());
      if (address != null && nodes.size() < limit) {
        boolean ghost = address instanceof PageAddress.ToGhost;
        String title = title(library, address, link);
        nodes.putIfAbsent(address, new Node(title, address, step, parent, true, ghost));
      }
    }
  }

  private static String title(Library library, PageAddress address, ResolvedLink link)
      throws LibraryException {
    if (address instanceof PageAddress.ToEntry(String id, var _)) {
      return library
          .entry(new EntryId(id))
          .map(entry -> entry.title())
          .orElse(link.link().target());
    }
    return link.link().target();
  }

  private static @Nullable PageAddress inside(Resolution resolution) {
    PageAddress address = address(resolution);
    return switch (address) {
      case PageAddress.ToEntry(String id, var _) -> new PageAddress.ToEntry(id, null);
      case PageAddress.ToDocument(String file, var _) -> new PageAddress.ToDocument(file, null);
      case PageAddress.ToGhost ghost -> ghost;
      case null -> null;
      case PageAddress.ToWeb _ -> null;
      case PageAddress.ToFile _ -> null;
      case PageAddress.ToStory _ -> null;
      case PageAddress.ToNews _ -> null;
      case PageAddress.ToTopic _ -> null;
      case PageAddress.ToSearch _ -> null;
      case PageAddress.ToCode _ -> null;
      case PageAddress.ToAnchor _ -> null;
    };
  }

  /** Where a link leads; null for nowhere. */
  static @Nullable PageAddress address(Resolution resolution) {
    return switch (resolution) {
      case Resolution.Found(var _, String file, EntryId entry, String subpath, var _) ->
          entry == null
              ? new PageAddress.ToDocument(file, subpath)
              : new PageAddress.ToEntry(entry.value(), subpath);
      case Resolution.Attachment(var _, String file) -> new PageAddress.ToFile(file);
      case Resolution.Web(String address) -> new PageAddress.ToWeb(address);
      case Resolution.Unresolved(String name) -> new PageAddress.ToGhost(name);
    };
  }

  /** The same as a list: one step away, then two. */
  List<SideRow> rows(Texts texts) {
    List<SideRow> rows = new ArrayList<>();
    for (int step = 1; step <= 2; step++) {
      int wanted = step;
      List<Node> there = nodes.stream().filter(node -> node.step() == wanted).toList();
      if (!there.isEmpty()) {
        rows.add(new SideRow.Header(texts.get("side.step" + step), there.size()));
      }
      for (Node node : there) {
        String way = node.toward() ? "→ " : "← ";
        String through = step == 2 ? nodes.get(node.parent()).title() : "";
        rows.add(new SideRow.OfLink(way + node.title(), through, "", node.address()));
      }
    }
    return rows;
  }
}
