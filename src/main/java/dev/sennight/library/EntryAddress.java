package dev.sennight.library;

import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.text.PlainText;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The address by which other programs name an entry: {@code sennight://open?id=…&library=…}. It
 * names the entry by its id, else by file and heading, else by words that it says; at least one of
 * the three is there.
 *
 * @param library name of the folder that holds the library; null for the one opened last
 * @param file path in the library, or what a wiki-link may name
 * @param heading of the entry in {@code file}
 * @param quote words of a passage, which is scrolled to
 */
public record EntryAddress(
    @Nullable String library,
    @Nullable EntryId id,
    @Nullable String file,
    @Nullable String heading,
    @Nullable String quote) {
  private static final int LONGEST_QUOTE = 200;
  private static final String SCHEME = "sennight";
  private static final String OPEN = "open";
  private static final String ENTRY = "entry";

  /** The address of an entry by its id alone. */
  public EntryAddress(EntryId id) {
    this(null, id, null, null, null);
  }

  /**
   * The address of an entry that also finds it when it has got another id.
   *
   * @param quote words of a passage of it; null for the whole entry
   */
  public static EntryAddress of(Library library, Entry entry, @Nullable String quote) {
    Path folder = library.location().root().getFileName();
    return new EntryAddress(
        folder == null ? null : folder.toString(),
        entry.id(),
        entry.summary().file(),
        entry.title(),
        quote == null ? null : PlainText.start(quote.strip(), LONGEST_QUOTE));
  }

  /** Whether {@code text} has the scheme of an address, valid or not. */
  public static boolean isMeant(String text) {
    return text.regionMatches(true, 0, SCHEME + ":", 0, SCHEME.length() + 1);
  }

  /**
   * Reads {@code sennight://open?id=ID…} and {@code sennight://entry/ID}; empty for any other text:
   * an address can only open. Unknown parameters are ignored.
   */
  public static Optional<EntryAddress> parse(String text) {
    if (!isMeant(text)) {
      return Optional.empty();
    }
    try {
      return read(new URI(text));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty(); // IllegalArgumentException: a percent sign without its digits
    }
  }

  private static Optional<EntryAddress> read(URI address) {
    String path = address.getPath() == null ? "" : address.getPath();
    if (ENTRY.equalsIgnoreCase(address.getHost()) && path.length() > 1) {
      return Optional.of(new EntryAddress(id(path.substring(1))));
    }
    Map<String, String> values = new HashMap<>();
    if (OPEN.equalsIgnoreCase(address.getHost()) && address.getRawQuery() != null) {
      for (String part : address.getRawQuery().split("&", -1)) {
        int equals = part.indexOf('=');
        String value = URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8);
        if (equals > 0 && !value.isBlank()) {
          values.putIfAbsent(part.substring(0, equals), value);
        }
      }
    }
    String id = values.get("id");
    EntryAddress read =
        new EntryAddress(
            values.get("library"),
            id == null ? null : id(id),
            values.get("file"),
            values.get("heading"),
            values.get("quote"));
    return read.id == null && read.file == null && read.quote == null
        ? Optional.empty()
        : Optional.of(read);
  }

  private static EntryId id(String written) {
    return new EntryId(written.toLowerCase(Locale.ROOT));
  }

  /** The address as it is handed out. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(SCHEME + "://" + OPEN);
    add(text, "library", library);
    add(text, "id", id == null ? null : id.value());
    add(text, "file", file);
    add(text, "heading", heading);
    add(text, "quote", quote);
    return text.toString();
  }

  private static void add(StringBuilder text, String name, @Nullable String value) {
    if (value != null) {
      text.append(text.indexOf("?") < 0 ? '?' : '&').append(name).append('=');
      text.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
