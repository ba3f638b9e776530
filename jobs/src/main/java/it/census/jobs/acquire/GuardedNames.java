package it.census.jobs.acquire;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks names up, once for a connection, and refuses private addresses: what was checked is what is
 * connected to, so that a name which answers differently the second time gains nothing.
 */
final class GuardedNames implements DnsResolver {

  private final DnsResolver names;
  private final Set<String> trusted;

  /**
   * @param trusted hosts, in lower case, whose addresses may be private
   */
  GuardedNames(DnsResolver names, Set<String> trusted) {
    this.names = names;
    this.trusted = trusted;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = names.resolve(host);
    if (!trusted.contains(host.toLowerCase(Locale.ROOT))) {
      for (InetAddress address : addresses) {
        if (!PublicNetwork.holds(address)) {
          throw new PrivateAddress(host, address);
        }
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return names.resolveCanonicalHostname(host);
  }

  /** A host that lies in a private network, and is not allowed to. */
  static final class PrivateAddress extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    private final String host;

    PrivateAddress(String host, InetAddress address) {
      super(address.getHostAddress());
      this.host = host;
    }

    String host() {
      return host;
    }
  }
}
