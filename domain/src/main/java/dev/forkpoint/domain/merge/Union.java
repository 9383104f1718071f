package dev.forkpoint.domain.merge;

import dev.forkpoint.domain.snapshot.Entries;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.util.Optional;

/// A walk over two trees as one that have no path in common.
final class Union implements Entries.Cursor {
  private final Lookahead one;
  private final Lookahead other;

  Union(Entries.Cursor one, Entries.Cursor other) throws IOException {
    this.one = new Lookahead(one);
    this.other = new Lookahead(other);
  }

  @Override
  public Optional<Entry> next() throws IOException {
    Optional<EntryPath> path = Lookahead.first(one, other);
    if (path.isEmpty()) {
      return Optional.empty();
    }
    Optional<Entry> entry = one.take(path.get());
    return entry.isPresent() ? entry : other.take(path.get());
  }
}
