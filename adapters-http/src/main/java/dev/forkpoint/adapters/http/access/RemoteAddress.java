package dev.forkpoint.adapters.http.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/// The address that a request comes from.
final class RemoteAddress {
  /// One customer of a provider has all addresses that begin with these bytes.
  private static final int NETWORK_BYTES = 8;

  private static final int LONGEST = 64;

  private RemoteAddress() {}

  /// The network that an address belongs to as far as one attacker can choose it: of an IPv6
  /// address the first half, else the whole of it.
  static String network(String address) {
    try {
      InetAddress parsed = InetAddress.ofLiteral(address);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(parsed.getAddress(), 0, NETWORK_BYTES)
          : parsed.getHostAddress();
    } catch (IllegalArgumentException _) {
      return address.substring(0, Math.min(LONGEST, address.length()));
    }
  }
}
