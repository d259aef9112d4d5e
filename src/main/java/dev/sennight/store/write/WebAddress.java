package dev.sennight.store.write;

import java.util.Locale;

/** What makes two web addresses the same for a reader. */
public final class WebAddress {
  private WebAddress() {}

  /**
   * {@code address} without scheme, {@code www.}, fragment, tracking parameters and a final slash.
   */
  public static String key(String address) {
    String rest = afterScheme(address);
    int hash = rest.indexOf('#');
    if (hash >= 0) {
      rest = rest.substring(0, hash);
    }
    int question = rest.indexOf('?');
    String path = question < 0 ? rest : rest.substring(0, question);
    String query = question < 0 ? "" : kept(rest.substring(question + 1));
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    int slash = path.indexOf('/');
    String host = slash < 0 ? path : path.substring(0, slash);
    return withoutWww(host) + (slash < 0 ? "" : path.substring(slash)) + query;
  }

  /** The host in lower case without {@code www.}; "" when there is none. */
  public static String host(String address) {
    String rest = afterScheme(address);
    int end = 0;
    while (end < rest.length() && "/?#:".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    return withoutWww(rest.substring(0, end));
  }

  private static String afterScheme(String address) {
    int at = address.indexOf("://");
    return at < 0 ? address : address.substring(at + 3);
  }

  private static String withoutWww(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.startsWith("www.") ? lower.substring(4) : lower;
  }

  private static String kept(String query) {
    StringBuilder kept = new StringBuilder();
    for (String part : query.split("&", -1)) {
      if (!part.isEmpty() && !part.startsWith("utm_") && !part.startsWith("spm=")) {
        kept.append(kept.isEmpty() ? '?' : '&').append(part);
      }
    }
    return kept.toString();
  }
}
