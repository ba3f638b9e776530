package it.census.jobs.acquire;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Tells addresses of the open internet from those of our own house: a supplier's server must not
 * send us to the machines behind our firewall. After the special-purpose registries of IANA (RFC
 * 6890).
 */
final class PublicNetwork {

  private PublicNetwork() {}

  /** Whether anybody on the internet may own this address. */
  static boolean holds(InetAddress address) {
    if (address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
  }

  private static boolean isPublic4(byte[] bytes) {
    int a = bytes[0] & 0xff;
    int b = bytes[1] & 0xff;
    int c = bytes[2] & 0xff;
    boolean thisNetwork = a == 0;
    boolean carrier = a == 100 && b >= 64 && b < 128;
    boolean protocols = a == 192 && b == 0 && c == 0;
    boolean benchmarks = a == 198 && (b == 18 || b == 19);
    boolean documentation =
        (a == 192 && b == 0 && c == 2)
            || (a == 198 && b == 51 && c == 100)
            || (a == 203 && b == 0 && c == 113);
    boolean reserved = a >= 240;
    return !(thisNetwork || carrier || protocols || benchmarks || documentation || reserved);
  }

  /** Also looks at the IPv4 address inside one that translators and tunnels lead to. */
  private static boolean isPublic6(byte[] bytes) {
    int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
    boolean uniqueLocal = (first & 0xfe00) == 0xfc00;
    boolean documentation = first == 0x2001 && bytes[2] == 0x0d && (bytes[3] & 0xff) == 0xb8;
    boolean teredo = first == 0x2001 && bytes[2] == 0 && bytes[3] == 0;
    if (uniqueLocal || documentation || teredo) {
      return false;
    }
    boolean sixToFour = first == 0x2002;
    boolean translated = first == 0x0064 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b;
    boolean compatible = isZero(bytes, 0, 12);
    if (sixToFour) {
      return holdsIpv4(Arrays.copyOfRange(bytes, 2, 6));
    }
    return !(translated || compatible) || holdsIpv4(Arrays.copyOfRange(bytes, 12, 16));
  }

  private static boolean isZero(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean holdsIpv4(byte[] bytes) {
    try {
      return holds(InetAddress.getByAddress(bytes));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }
}
