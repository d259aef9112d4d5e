package dev.sennight.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The hosts of web addresses. */
final class SourceHosts {
  private SourceHosts() {}

  /** Each host once, lower case, without {@code www.}, user and port. */
  static Set<String> of(List<String> addresses) {
    Set<String> hosts = new LinkedHashSet<>();
    for (String address : addresses) {
      String host = of(address);
      if (!host.isEmpty()) {
        hosts.add(host);
      }
    }
    return hosts;
  }

  private static String of(String address) {
    int start = address.indexOf("://");
    if (start < 0) {
      return "";
    }
    int end = start + 3;
    while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    String host = address.substring(start + 3, end).toLowerCase(Locale.ROOT);
    host = host.substring(host.indexOf('@') + 1);
    int colon = host.indexOf(':');
    host = colon < 0 ? host : host.substring(0, colon);
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}
