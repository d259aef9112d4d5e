package dev.sennight.render;

import dev.sennight.model.EntryId;
import dev.sennight.model.Resolution;
import dev.sennight.model.text.LinkForm;
import dev.sennight.render.html.Attribute;
import dev.sennight.render.html.BidiControls;
import dev.sennight.render.html.Element;
import dev.sennight.render.html.HtmlWriter;
import dev.sennight.render.html.WebAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes links, so that one sees where they lead before following them. */
final class LinkWriter {
  private final PartScope scope;
  private final HtmlWriter out;
  private boolean inside;

  LinkWriter(PartScope scope) {
    this.scope = scope;
    this.out = scope.out();
  }

  /** Whether a link is open; there is none within another. */
  boolean insideLink() {
    return inside;
  }

  /**
   * Writes {@code content} as a link.
   *
   * @param shown the text of {@code content}, by which a wiki-link may be meant
   */
  void link(LinkForm form, String target, String shown, Runnable content) {
    if (inside) {
      content.run();
      return;
    }
    switch (resolve(form, target, shown)) {
      case Resolution.Found found -> found(found, content);
      case Resolution.Attachment a ->
          to(new PageAddress.ToFile(a.file()), "file", a.file(), content);
      case Resolution.Web web -> web(web.address(), content);
      case Resolution.Unresolved ghost ->
          to(
              new PageAddress.ToGhost(ghost.name()),
              "ghost",
              scope.words().get("unresolved") + ": " + ghost.name(),
              content);
    }
  }

  private Resolution resolve(LinkForm form, String target, String shown) {
    Resolution resolution = scope.links().resolve(form, target);
    if (form != LinkForm.WIKI || !(resolution instanceof Resolution.Unresolved)) {
      return resolution;
    }
    Resolution swapped = scope.links().resolve(form, shown);
    return swapped instanceof Resolution.Unresolved ? resolution : swapped;
  }

  /** A link to the web, or just its text when its scheme may not leave the app. */
  void web(String written, Runnable content) {
    Optional<WebAddress> address = WebAddress.of(written);
    if (address.isPresent()) {
      String title = address.get().shown();
      to(new PageAddress.ToWeb(address.get().address()), "web", title, content);
    } else {
      out.open(Element.SPAN, "dead").set(Attribute.TITLE, BidiControls.strip(written));
      content.run();
      out.close(Element.SPAN);
    }
  }

  void tag(String name) {
    String query = "tag:\"" + name.replace("\"", "") + "\"";
    Runnable words = () -> scope.text().text("#" + name);
    if (inside) {
      words.run();
    } else {
      to(new PageAddress.ToSearch(query), "tag", null, words);
    }
  }

  /** Writes {@code content} as a link to a place. */
  void to(PageAddress address, String styleClass, @Nullable String title, Runnable content) {
    String href = inside ? null : scope.page().targets().link(address);
    if (href == null) {
      content.run();
      return;
    }
    out.open(Element.A, styleClass).set(Attribute.HREF, href);
    if (title != null) {
      out.set(Attribute.TITLE, BidiControls.strip(title));
    }
    inside = true;
    content.run();
    inside = false;
    out.close(Element.A);
  }

  private void found(Resolution.Found found, Runnable content) {
    EntryId entry = found.entry();
    PageAddress address =
        entry == null
            ? new PageAddress.ToDocument(found.file(), found.subpath())
            : new PageAddress.ToEntry(entry.value(), found.subpath());
    switch (found.how()) {
      case APPROXIMATE -> to(address, "entry loose", note("approximate", found), content);
      case ALIAS -> to(address, "entry loose", note("alias", found), content);
      case PATH, NAME, HEADING, BLOCK, WEB, GHOST -> to(address, "entry", null, content);
    }
  }

  private String note(String word, Resolution.Found found) {
    String place = found.subpath() == null ? found.file() : found.file() + " › " + found.subpath();
    return scope.words().get(word) + ": " + place;
  }
}
