package dev.sennight.render.html;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An address that may leave the app: {@code http}, {@code https} or {@code mailto}, in one normal
 * form.
 *
 * @param address scheme in lower case, no white space, no control characters
 * @param host whom it leads to, in lower case; the part after the last {@code @} for mail. A name
 *     that mixes scripts is shown in its ASCII form, so that it cannot pass for another
 * @param shown the address as the user is to see it: with {@code host} where the two differ, and
 *     without what stands before the {@code @} of a web address
 */
public record WebAddress(String address, String host, String shown) {
  /** No host has a longer name; Java's own rules for names fail at a thousand characters. */
  private static final int LONGEST_NAME = 253;

  /** Single strokes, of which some look like the signs around a host. */
  private static final String STROKES = "\u4E28\u4E36\u4E3F\u4E40\u4E41";

  /** Letters that browsers keep and Java's rules for names turn into others: another host. */
  private static final String OTHERWISE = "\u00DF\u03C2";

  /** Reads an address as a browser would; empty for every other scheme and for no host. */
  public static Optional<WebAddress> of(String written) {
    String text = normal(written);
    int colon = text.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
    String rest = text.substring(colon + 1);
    return switch (scheme) {
      case "http", "https" -> web(scheme, rest);
      case "mailto" -> mail(rest);
      default -> Optional.empty();
    };
  }

  private static Optional<WebAddress> web(String scheme, String rest) {
    if (!rest.startsWith("//") || rest.length() == 2 || "/\\".indexOf(rest.charAt(2)) >= 0) {
      return Optional.empty();
    }
    int end = 2;
    while (end < rest.length() && "/?#\\".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    int start = Math.max(2, rest.lastIndexOf('@', end - 1) + 1);
    int port = rest.charAt(end - 1) == ']' ? -1 : rest.lastIndexOf(':', end - 1);
    return of(scheme, rest, start, port < start ? end : port);
  }

  private static Optional<WebAddress> mail(String rest) {
    int query = rest.indexOf('?');
    String name = query < 0 ? rest : rest.substring(0, query);
    int at = name.lastIndexOf('@');
    return at <= 0 ? Optional.empty() : of("mailto", rest, at + 1, name.length());
  }

  /** The address of a host that stands between {@code start} and {@code end} of {@code rest}. */
  private static Optional<WebAddress> of(String scheme, String rest, int start, int end) {
    String written = rest.substring(start, end).toLowerCase(Locale.ROOT);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    String host = shown(written);
    String address = scheme + ":" + rest;
    String before = rest.substring(0, start);
    // Whatever stands before an @ is no part of where a web address leads, and may look like it.
    String kept = scheme.equals("mailto") ? before : "//";
    boolean same = host.equals(written) && kept.equals(before);
    String shown = same ? address : scheme + ":" + kept + host + rest.substring(end);
    return Optional.of(new WebAddress(address, host, shown));
  }

  /** Browsers drop tabs and line ends anywhere, and white space and controls around. */
  private static String normal(String written) {
    StringBuilder text = new StringBuilder(written.length());
    written
        .codePoints()
        .filter(c -> !isInvisible(c))
        .forEach(c -> {
          if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            text.append(text.isEmpty() ? "" : "%20");
          } else {
            text.appendCodePoint(c);
          }
        });
    while (text.length() >= 3 && text.substring(text.length() - 3).equals("%20")) {
      text.setLength(text.length() - 3);
    }
    return text.toString();
  }

  private static boolean isInvisible(int c) {
    return Character.isISOControl(c)
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        || Character.getType(c) == Character.FORMAT;
  }

  private static String shown(String host) {
    if (Stream.of(host.split("\\.", -1)).allMatch(WebAddress::isOfOneScript)) {
      return host;
    }
    if (host.length() > LONGEST_NAME || OTHERWISE.chars().anyMatch(c -> host.indexOf(c) >= 0)) {
      return escaped(host);
    }
    try {
      return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException notAName) {
      return escaped(host);
    }
  }

  private static String escaped(String host) {
    StringBuilder out = new StringBuilder();
    host.codePoints()
        .forEach(c -> {
          if (c < 0x80) {
            out.append((char) c);
          } else {
            out.append("%u").append(Integer.toHexString(c));
          }
        });
    return out.toString();
  }

  /** Whether a part of a name is ASCII alone, or Chinese alone with digits and hyphens. */
  private static boolean isOfOneScript(String part) {
    return part.codePoints().allMatch(c -> c < 0x80)
        || part.codePoints().allMatch(c -> isHan(c) || (c >= '0' && c <= '9') || c == '-');
  }

  private static boolean isHan(int c) {
    boolean han = Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    return han && Character.isLetter(c) && STROKES.indexOf(c) < 0; // radicals are no letters
  }
}
