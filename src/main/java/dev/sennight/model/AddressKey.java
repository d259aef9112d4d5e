package dev.sennight.model;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What makes two web addresses the same for a reader. */
public final class AddressKey {
  /** Parameters that tell where a reader came from, not where to go. */
  private static final Set<String> TRACKERS =
      Set.of("spm", "fbclid", "gclid", "igshid", "mc_cid", "mc_eid", "ref_src", "share_source");

  /** One paper has an abstract, a PDF and an HTML page, in several versions. */
  private static final Pattern ARXIV =
      Pattern.compile(
          "^(?:[a-z]+\\.)?arxiv\\.org/(?:abs|pdf|html|format)/"
              + "(\\d{4}\\.\\d{4,5}|[a-z.-]+/\\d{7})(?:v\\d+)?(?:\\.pdf)?$",
          Pattern.CASE_INSENSITIVE);

  private AddressKey() {}

  /**
   * {@code address} without scheme, user, {@code www.}, fragment, tracking parameters and a final
   * slash; every form and version of an arXiv paper has one key.
   */
  public static String of(String address) {
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
    String server = slash < 0 ? path : path.substring(0, slash);
    int port = port(server);
    String host = name(server) + (port < 0 ? "" : server.substring(port));
    String key = host + (slash < 0 ? "" : path.substring(slash));
    Matcher paper = ARXIV.matcher(key);
    return paper.matches() ? "arxiv.org/abs/" + paper.group(1) : key + query;
  }

  /**
   * The host in lower case without user, {@code www.} and port, under the name it has now; "" when
   * there is none.
   */
  public static String host(String address) {
    String rest = afterScheme(address);
    int end = 0;
    while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    return name(rest.substring(0, end));
  }

  private static String afterScheme(String address) {
    int at = address.indexOf("://");
    return at < 0 ? address : address.substring(at + 3);
  }

  /** The name in {@code server}, which is {@code user@name:port}. */
  private static String name(String server) {
    int port = port(server);
    String name = server.substring(server.lastIndexOf('@') + 1, port < 0 ? server.length() : port);
    String host = name.toLowerCase(Locale.ROOT);
    String bare = host.startsWith("www.") ? host.substring(4) : host;
    return switch (bare) {
      case "twitter", "twitter.com", "mobile.twitter.com", "mobile.x.com" -> "x.com";
      default -> bare;
    };
  }

  /** Index of the colon before the port; -1 when there is none. */
  private static int port(String server) {
    int colon = server.lastIndexOf(':');
    return colon > server.lastIndexOf('@') && server.indexOf(']', colon) < 0 ? colon : -1;
  }

  private static String kept(String query) {
    StringBuilder kept = new StringBuilder();
    for (String part : query.split("&", -1)) {
      int equals = part.indexOf('=');
      String name = (equals < 0 ? part : part.substring(0, equals)).toLowerCase(Locale.ROOT);
      if (!part.isEmpty() && !name.startsWith("utm_") && !TRACKERS.contains(name)) {
        kept.append(kept.isEmpty() ? '?' : '&').append(part);
      }
    }
    return kept.toString();
  }
}
