package dev.forkpoint.domain.archive;

import dev.forkpoint.domain.snapshot.Entries;
import dev.forkpoint.domain.snapshot.Entry;
import java.io.IOException;
import java.util.Optional;

/// A walk over the members of a zip, one behind another from its first byte on.
final class ZipMembers {
  private final Entries.Cursor entries;
  private long end;
  private long count;

  ZipMembers(Entries.Cursor entries) {
    this.entries = entries;
  }

  Optional<ZipMember> next() throws IOException {
    Optional<Entry> entry = entries.next();
    if (entry.isPresent() && entry.get().path().isRoot()) {
      entry = entries.next();
    }
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    ZipMember member = new ZipMember(entry.get(), end);
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
