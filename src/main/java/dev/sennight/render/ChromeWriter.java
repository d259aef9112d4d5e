package dev.sennight.render;

import dev.sennight.model.text.FilePaths;
import dev.sennight.model.text.PlainText;
import dev.sennight.render.html.Attribute;
import dev.sennight.render.html.BidiControls;
import dev.sennight.render.html.Element;
import dev.sennight.render.html.HtmlWriter;
import dev.sennight.render.html.LatinMarks;
import dev.sennight.render.html.WebAddress;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what stands around the text of a page: its place, title, sources, and the way on. */
final class ChromeWriter {
  private static final int LONGEST_PATH = 32;

  private final PageContext page;
  private final HtmlWriter out;

  ChromeWriter(PageContext page) {
    this.page = page;
    this.out = page.out();
  }

  void header(Page p) {
    out.open(Element.HEADER);
    if (!p.crumbs().isEmpty()) {
      out.open(Element.NAV, "crumbs").set(Attribute.ARIA_LABEL, page.words().get("contents"));
      for (int i = 0; i < p.crumbs().size(); i++) {
        if (i > 0) {
          out.open(Element.SPAN, "sep").text(" › ").close(Element.SPAN);
        }
        crumb(p.crumbs().get(i), "crumb");
      }
      out.close(Element.NAV);
    }
    String title = BidiControls.strip(p.title());
    out.open(Element.H1);
    LatinMarks.in(title).write(title, out);
    out.close(Element.H1);
    about(p);
    p.notices().forEach(this::notice);
    out.close(Element.HEADER).newLine();
  }

  private void about(Page p) {
    if (p.date() == null && p.sources().isEmpty() && p.tags().isEmpty()) {
      return;
    }
    out.open(Element.P, "about");
    boolean first = true;
    if (p.date() != null) {
      out.open(Element.SPAN, "date").text(p.date()).close(Element.SPAN);
      first = false;
    }
    List<WebAddress> sources =
        p.sources().stream().flatMap(source -> WebAddress.of(source).stream()).toList();
    Map<String, Long> hosts =
        sources.stream().collect(Collectors.groupingBy(WebAddress::host, Collectors.counting()));
    for (WebAddress source : sources) {
      dot(first);
      PageAddress web = new PageAddress.ToWeb(source.address());
      link(
          web,
          "source web",
          source.shown(),
          sourceName(source, hosts.getOrDefault(source.host(), 0L) == 1));
      first = false;
    }
    for (String tag : p.tags()) {
      dot(first);
      String query = "tag:\"" + tag.replace("\"", "") + "\"";
      link(new PageAddress.ToSearch(query), "tag", null, "#" + BidiControls.strip(tag));
      first = false;
    }
    out.close(Element.P);
  }

  /** The host; where several share it, with enough of the path to tell them apart. */
  private static String sourceName(WebAddress source, boolean alone) {
    String path = alone ? "" : path(source.address());
    if (path.length() > LONGEST_PATH) {
      String last = FilePaths.name(path);
      path = "/…" + PlainText.start('/' + last, LONGEST_PATH);
    }
    return source.host() + BidiControls.strip(path);
  }

  /** The path of an address, without a slash at its end; "" for none. */
  private static String path(String address) {
    int host = address.indexOf("://") + 3;
    int begin = host < 3 ? -1 : address.indexOf('/', host);
    String path = begin < 0 ? "" : address.substring(begin).split("[?#]", 2)[0];
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private void dot(boolean first) {
    if (!first) {
      out.open(Element.SPAN, "sep").text(" · ").close(Element.SPAN);
    }
  }

  private void notice(Page.Notice notice) {
    out.open(Element.ASIDE, "notice").text(BidiControls.strip(notice.text()));
    for (Page.Crumb link : notice.links()) {
      out.text(" ");
      crumb(link, link.address() instanceof PageAddress.ToSearch ? "button" : "entry");
    }
    out.close(Element.ASIDE);
  }

  /** A part's own heading, when the page has several. */
  void partHeading(Page.Part part) {
    String heading = part.heading();
    if (heading == null) {
      return;
    }
    Element element = Element.heading(Math.max(2, part.level()));
    out.open(element, "part-title");
    crumb(new Page.Crumb(heading, part.address()), "title");
    out.close(element).newLine();
  }

  void footer(Page p) {
    if (p.previous() == null && p.next() == null) {
      return;
    }
    out.open(Element.FOOTER);
    out.open(Element.NAV, "turn");
    turn(p.previous(), "previous", "‹ ", "");
    turn(p.next(), "next", "", " ›");
    out.close(Element.NAV).close(Element.FOOTER).newLine();
  }

  private void turn(Page.@Nullable Crumb to, String name, String before, String after) {
    out.open(Element.SPAN, name);
    if (to != null) {
      out.open(Element.SPAN, "label").text(before + page.words().get(name) + after);
      out.close(Element.SPAN);
      crumb(to, "to");
    }
    out.close(Element.SPAN);
  }

  private void crumb(Page.Crumb crumb, String styleClass) {
    PageAddress address = crumb.address();
    String text = BidiControls.strip(crumb.text());
    if (address == null) {
      out.open(Element.SPAN, styleClass);
      LatinMarks.in(text).write(text, out);
      out.close(Element.SPAN);
    } else {
      link(address, styleClass, null, text);
    }
  }

  private void link(PageAddress address, String styleClass, @Nullable String title, String text) {
    String href = page.targets().link(address);
    if (href == null) {
      LatinMarks.in(text).write(text, out);
      return;
    }
    out.open(Element.A, styleClass).set(Attribute.HREF, href);
    if (title != null) {
      out.set(Attribute.TITLE, BidiControls.strip(title));
    }
    LatinMarks.in(text).write(text, out);
    out.close(Element.A);
  }
}
