package dev.sennight.render.html;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/**
 * An address that may leave the app: {@code http}, {@code https} or {@code mailto}, in one normal
 * form.
 *
 * @param address scheme in lower case, no white space, no control characters
 * @param host whom it leads to, in lower case; the part after the last {@code @} for mail. A name
 *     that mixes scripts is shown in its ASCII form, so that it cannot pass for another
 */
public record WebAddress(String address, String host) {
  /** No host has a longer name; Java's own rules for names fail at a thousand characters. */
  private static final int LONGEST_NAME = 253;

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
    String host = host(rest.substring(2));
    return host.isEmpty()
        ? Optional.empty()
        : Optional.of(new WebAddress(scheme + ":" + rest, shown(host)));
  }

  private static Optional<WebAddress> mail(String rest) {
    int query = rest.indexOf('?');
    String name = query < 0 ? rest : rest.substring(0, query);
    int at = name.lastIndexOf('@');
    return at <= 0
        ? Optional.empty()
        : Optional.of(new WebAddress("mailto:" + rest, shown(name.substring(at + 1))));
  }

  private static String host(String rest) {
    int end = 0;
    while (end < rest.length() && "/?#\\".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    String authority = rest.substring(0, end);
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    int port = host.endsWith("]") ? -1 : host.lastIndexOf(':');
    return (port < 0 ? host : host.substring(0, port)).toLowerCase(Locale.ROOT);
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
    if (host.codePoints().allMatch(c -> c < 0x80 || isHan(c))) {
      return host;
    }
    if (host.length() > LONGEST_NAME) {
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

  private static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }
}
