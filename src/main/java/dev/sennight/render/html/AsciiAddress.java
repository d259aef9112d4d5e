package dev.sennight.render.html;

import dev.sennight.model.text.PercentCode;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes web addresses in ASCII, as formats need them that know no other characters: the host in
 * Punycode, all else percent-encoded as UTF-8. It leads where a browser would go.
 */
public final class AsciiAddress {
  private static final String ENDS = "/?#\\";

  /** ASCII characters that no URI has (RFC 3986). */
  private static final String ESCAPED = " \"<>\\^`{|}";

  /** Letters that {@link IDN}, which is of 2003, turns into others; browsers keep them. */
  private static final String KEPT = "\u00DF\u03C2";

  /** What DNS allows for a name; Punycode takes the square of it. */
  private static final int LONGEST_NAME = 253;

  private AsciiAddress() {}

  /**
   * An {@code http} or {@code https} address in ASCII; empty when its host cannot be written so.
   *
   * @param web not of mail
   */
  public static Optional<String> of(WebAddress web) {
    String address = web.address();
    int start = address.indexOf("//") + 2;
    int end = start;
    while (end < address.length() && ENDS.indexOf(address.charAt(end)) < 0) {
      end++;
    }
    int at = address.lastIndexOf('@', end - 1);
    int hostStart = at < start ? start : at + 1;
    int colon = address.charAt(end - 1) == ']' ? -1 : address.lastIndexOf(':', end - 1);
    int hostEnd = colon < hostStart ? end : colon;
    String before = address.substring(0, hostStart);
    String after = address.substring(hostEnd, end) + path(address.substring(end));
    return host(address.substring(hostStart, hostEnd))
        .map(host -> escaped(before) + host + escaped(after));
  }

  /** With slashes for the backslashes of the path, as browsers read them. */
  private static String path(String rest) {
    int query = 0;
    while (query < rest.length() && "?#".indexOf(rest.charAt(query)) < 0) {
      query++;
    }
    return rest.substring(0, query).replace('\\', '/') + rest.substring(query);
  }

  private static Optional<String> host(String written) {
    if (written.chars().allMatch(c -> c < 0x80)) {
      return Optional.of(written);
    }
    if (written.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    try {
      String host =
          Stream.of(written.split("[.\u3002\uFF0E\uFF61]", -1))
              .map(AsciiAddress::label)
              .collect(Collectors.joining("."));
      // A sign such as U+2100 unfolds to characters that would end the host.
      return host.matches("[a-z0-9._-]+") ? Optional.of(host) : Optional.empty();
    } catch (IllegalArgumentException noName) {
      return Optional.empty();
    }
  }

  private static String label(String written) {
    if (KEPT.chars().noneMatch(c -> written.indexOf(c) >= 0)) {
      return IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    }
    String folded = Normalizer.normalize(written, Normalizer.Form.NFKC);
    return "xn--" + Punycode.encode(folded.toLowerCase(Locale.ROOT));
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          if (c < 0x80 && ESCAPED.indexOf(c) < 0) {
            out.append((char) c);
          } else {
            PercentCode.append(c, out);
          }
        });
    return out.toString();
  }
}
