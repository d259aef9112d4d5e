package dev.sennight.render;

import dev.sennight.render.html.WebAddress;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Addresses in a file that stands alone. */
record FileTargets(Function<String, String> picture) implements LinkTargets {
  @Override
  public @Nullable String link(PageAddress address) {
    return switch (address) {
      case PageAddress.ToWeb web ->
          WebAddress.of(web.address()).map(WebAddress::address).orElse(null);
      case PageAddress.ToAnchor anchor -> anchor.href();
      case PageAddress.ToEntry _,
          PageAddress.ToDocument _,
          PageAddress.ToTopic _,
          PageAddress.ToSearch _,
          PageAddress.ToGhost _,
          PageAddress.ToStory _,
          PageAddress.ToNews _,
          PageAddress.ToFile _,
          PageAddress.ToCode _ ->
          null;
    };
  }

  @Override
  public @Nullable String image(String file, long state) {
    String address = picture.apply(file);
    return address.startsWith("data:image/") ? address : null;
  }
}
