package dev.sennight.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The resolver of names in tests: notes every name but this machine's own, and knows no other. */
public final class Lookups extends InetAddressResolverProvider {
  private static final List<String> SEEN = new CopyOnWriteArrayList<>();

  /** For the virtual machine, which finds it as a service. */
  public Lookups() {}

  /** What was asked for since the last {@link #clear}. */
  public static List<String> seen() {
    return List.copyOf(SEEN);
  }

  /** Forgets everything. */
  public static void clear() {
    SEEN.clear();
  }

  @Override
  public InetAddressResolver get(Configuration configuration) {
    InetAddressResolver system = configuration.builtinResolver();
    return new InetAddressResolver() {
      @Override
      public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
          throws UnknownHostException {
        boolean own = host.equals("localhost") || host.equals(system(configuration));
        if (!own) {
          SEEN.add(host);
        }
        if (host.endsWith(".invalid")) {
          throw new UnknownHostException(host);
        }
        return system.lookupByName(host, policy);
      }

      @Override
      public String lookupByAddress(byte[] address) throws UnknownHostException {
        return system.lookupByAddress(address);
      }
    };
  }

  private static String system(Configuration configuration) {
    return String.valueOf(configuration.lookupLocalHostName());
  }

  @Override
  public String name() {
    return "noted";
  }
}
