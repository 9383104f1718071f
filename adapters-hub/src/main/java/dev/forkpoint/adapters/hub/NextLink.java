package dev.forkpoint.adapters.hub;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Where a list goes on (RFC 8288).
final class NextLink {
  private static final Pattern NEXT =
      Pattern.compile("<(?<address>[^>]*)>[^,]*;\\s*rel=\"?next\"?");

  private NextLink() {}

  static Optional<String> in(String links) {
    return NEXT.matcher(links).results().map(NextLink::address).findFirst();
  }

  private static String address(MatchResult link) {
    return link.group("address");
  }
}
