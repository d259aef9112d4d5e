package dev.sennight.library;

import dev.sennight.model.EntryId;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The address by which other programs name an entry: {@code sennight://open?id=…}. */
public record EntryAddress(EntryId id) {
  private static final String SCHEME = "sennight";
  private static final String OPEN = "open";
  private static final String ENTRY = "entry";
  private static final String ID = "id=";

  /**
   * Reads {@code sennight://open?id=ID}, whatever else its query says, and {@code
   * sennight://entry/ID}; empty for any other text.
   */
  public static Optional<EntryAddress> parse(String text) {
    if (!text.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(id(new URI(text)))
          .filter(id -> !id.isEmpty())
          .map(id -> new EntryAddress(new EntryId(id.toLowerCase(Locale.ROOT))));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static @Nullable String id(URI address) {
    if (!SCHEME.equalsIgnoreCase(address.getScheme())) {
      return null;
    }
    String path = address.getPath() == null ? "" : address.getPath();
    if (ENTRY.equalsIgnoreCase(address.getHost())) {
      return path.startsWith("/") ? path.substring(1) : null;
    }
    String query = address.getQuery();
    return OPEN.equalsIgnoreCase(address.getHost()) && query != null
        ? Stream.of(query.split("&", -1))
            .filter(part -> part.startsWith(ID))
            .map(part -> part.substring(ID.length()))
            .findFirst()
            .orElse(null)
        : null;
  }

  /** The address as it is handed out. */
  @Override
  public String toString() {
    return SCHEME + "://" + OPEN + "?" + ID + id;
  }
}
