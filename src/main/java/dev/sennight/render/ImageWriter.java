package dev.sennight.render;

import dev.sennight.model.Resolution;
import dev.sennight.model.text.FilePaths;
import dev.sennight.model.text.Inline;
import dev.sennight.render.html.Attribute;
import dev.sennight.render.html.BidiControls;
import dev.sennight.render.html.Element;
import dev.sennight.render.html.HtmlWriter;
import dev.sennight.render.html.WebAddress;
import dev.sennight.render.image.DataImage;
import dev.sennight.render.image.ImageSize;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes images: those of the library are shown, those of the web stand as a frame that says where
 * they are, for nothing is ever fetched.
 */
final class ImageWriter {
  private static final int WIDEST = 4000;

  private final PartScope scope;
  private final HtmlWriter out;
  private final LinkWriter links;

  ImageWriter(PartScope scope, LinkWriter links) {
    this.scope = scope;
    this.out = scope.out();
    this.links = links;
  }

  void image(Inline.Image image) {
    if (image.target().regionMatches(true, 0, "data:", 0, 5)) {
      inDocument(image);
      return;
    }
    switch (scope.links().resolve(image.form(), image.target())) {
      case Resolution.Attachment a when FilePaths.isImage(a.file()) ->
          picture(a.file(), image.alt(), image.width(), image.height());
      case Resolution.Attachment a ->
          links.to(new PageAddress.ToFile(a.file()), "file", a.file(), () -> name(image, a.file()));
      case Resolution.Web web -> remote(image, web.address());
      case Resolution.Unresolved ghost ->
          missing(image, scope.words().get("missing"), ghost.name());
      case Resolution.Found found ->
          links.link(
              image.form(), image.target(), image.target(), () -> name(image, image.target()));
    }
  }

  /** A picture of the library; a click on it leads to the file. */
  void picture(String file, String alt, @Nullable Integer width, @Nullable Integer height) {
    String source = scope.page().targets().image(file, scope.links().pictures());
    if (source == null) {
      frame(alt, scope.words().get("notShown"), file);
      return;
    }
    ImageSize room = height == null ? room(file, width) : null;
    scope
        .text()
        .whole(
            alt.length(),
            () ->
                links.to(
                    new PageAddress.ToFile(file),
                    isMoving(file) ? "picture moving" : "picture",
                    null,
                    () -> {
                      if (room == null) {
                        img(source, alt, width, height);
                      } else {
                        img(source, alt, room.width(), room.height());
                      }
                      if (width == null && file.toLowerCase(Locale.ROOT).endsWith(".svg")) {
                        out.set(Attribute.CLASS, "drawing"); // has twice the pixels it says
                      }
                    }));
  }

  /** The size that an image will have in the window, which keeps its room; null if not known. */
  private @Nullable ImageSize room(String file, @Nullable Integer width) {
    boolean window = scope.page().targets().equals(LinkTargets.WINDOW);
    ImageSize size =
        window ? scope.links().pictureStart(file).map(ImageSize::of).orElse(null) : null;
    if (size == null) {
      return null;
    }
    int shown = Math.min(width == null || width <= 0 ? size.width() : width, WIDEST);
    long height = Math.round((double) shown * size.height() / size.width());
    return new ImageSize(shown, Math.clamp(height, 1, WIDEST));
  }

  /** A page shows the first frame: the large picture moves. */
  private static boolean isMoving(String file) {
    return file.toLowerCase(Locale.ROOT).endsWith(".gif");
  }

  private void img(String source, String alt, @Nullable Integer width, @Nullable Integer height) {
    out.open(Element.IMG).set(Attribute.SRC, source).set(Attribute.ALT, BidiControls.strip(alt));
    size(Attribute.WIDTH, width);
    size(Attribute.HEIGHT, height);
  }

  private void size(Attribute attribute, @Nullable Integer pixels) {
    if (pixels != null && pixels > 0) {
      out.set(attribute, Integer.toString(Math.min(pixels, WIDEST)));
    }
  }

  private void inDocument(Inline.Image image) {
    String source = DataImage.checked(image.target());
    if (source == null) {
      missing(image, scope.words().get("notShown"), "");
    } else {
      scope
          .text()
          .whole(
              image.alt().length(), () -> img(source, image.alt(), image.width(), image.height()));
    }
  }

  private void remote(Inline.Image image, String written) {
    WebAddress address = WebAddress.of(written).orElse(null);
    if (address == null) {
      missing(image, scope.words().get("notShown"), written);
      return;
    }
    out.open(Element.SPAN, "no-image remote");
    alt(image.alt());
    out.open(Element.SPAN, "ui").text(scope.words().get("remote") + " " + address.host() + " ");
    links.to(
        new PageAddress.ToWeb(address.address()),
        "web",
        address.shown(),
        () -> out.text(scope.words().get("openInBrowser")));
    out.close(Element.SPAN).close(Element.SPAN);
  }

  private void missing(Inline.Image image, String sentence, String name) {
    frame(image.alt(), sentence, name);
  }

  private void frame(String alt, String sentence, String name) {
    out.open(Element.SPAN, "no-image");
    alt(alt);
    out.open(Element.SPAN, "ui").text(sentence);
    if (!name.isEmpty()) {
      out.text(": " + BidiControls.strip(name));
    }
    out.close(Element.SPAN).close(Element.SPAN);
  }

  private void alt(String alt) {
    if (!alt.isEmpty()) {
      out.open(Element.SPAN, "alt");
      scope.text().text(alt);
      out.close(Element.SPAN);
    }
  }

  /** The alternative text, or else a name that the plain text does not have. */
  private void name(Inline.Image image, String otherwise) {
    if (image.alt().isEmpty()) {
      String name = otherwise.substring(otherwise.lastIndexOf('/') + 1);
      out.open(Element.SPAN, "ui").text(BidiControls.strip(name)).close(Element.SPAN);
    } else {
      scope.text().text(image.alt());
    }
  }
}
