package dev.sennight.render.pdf;

import dev.sennight.render.LinkTargets;
import dev.sennight.render.Page;
import dev.sennight.render.PageAddress;
import dev.sennight.render.html.AsciiAddress;
import dev.sennight.render.html.WebAddress;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Addresses in a PDF: the web, and what is in the same document. */
final class PdfTargets implements LinkTargets {
  private static final String ENTRY = "entry-";

  private final PdfPictures pictures;
  private final Set<String> parts;

  PdfTargets(Page page, PdfPictures pictures) {
    this.pictures = pictures;
    this.parts = page.parts().stream().map(Page.Part::id).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public @Nullable String link(PageAddress address) {
    return switch (address) {
      case PageAddress.ToWeb web -> web(web.address());
      case PageAddress.ToAnchor anchor -> "#" + anchor.id();
      case PageAddress.ToEntry entry ->
          parts.contains(ENTRY + entry.id()) ? "#" + ENTRY + entry.id() : null;
      case PageAddress.ToDocument a -> null;
      case PageAddress.ToTopic a -> null;
      case PageAddress.ToSearch a -> null;
      case PageAddress.ToGhost a -> null;
      case PageAddress.ToStory a -> null;
      case PageAddress.ToNews a -> null;
      case PageAddress.ToFile a -> null;
      case PageAddress.ToCode a -> null;
    };
  }

  private static @Nullable String web(String written) {
    return WebAddress.of(written)
        .filter(web -> web.address().startsWith("http"))
        .flatMap(AsciiAddress::of)
        .orElse(null);
  }

  @Override
  public @Nullable String image(String file, long state) {
    return pictures.address(file);
  }
}
