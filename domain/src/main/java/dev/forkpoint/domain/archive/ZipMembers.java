package dev.forkpoint.domain.archive;

import java.io.IOException;
import java.util.Optional;

/// A walk over the members of a zip, one behind another from its first byte on.
final class ZipMembers {
  private final ZipItems items;
  private long end;
  private long count;

  ZipMembers(ZipItems items) {
    this.items = items;
  }

  Optional<ZipMember> next() throws IOException {
    Optional<ZipItem> item = items.next();
    if (item.isEmpty()) {
      return Optional.empty();
    }
    ZipMember member = new ZipMember(item.get(), end);
    end = member.end();
    count++;
    return Optional.of(member);
  }

  /// The number of members so far.
  long count() {
    return count;
  }

  /// The offset behind the last of them.
  long end() {
    return end;
  }
}
