package dev.forkpoint.domain.merge;

import dev.forkpoint.domain.snapshot.Entries;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/// A cursor whose next entry can be looked at before it is taken.
final class Lookahead {
  private final Entries.Cursor cursor;
  private Optional<Entry> next;

  Lookahead(Entries.Cursor cursor) throws IOException {
    this.cursor = cursor;
    this.next = cursor.next();
  }

  /// The path at which the first of several cursors goes on.
  static Optional<EntryPath> first(Lookahead... cursors) {
    return Stream.of(cursors)
        .flatMap(cursor -> cursor.next.stream())
        .map(Entry::path)
        .min(EntryPath::compareTo);
  }

  /// Takes the next entry if it is at this path.
  Optional<Entry> take(EntryPath path) throws IOException {
    Optional<Entry> taken = next.filter(entry -> entry.path().equals(path));
    if (taken.isPresent()) {
      next = cursor.next();
    }
    return taken;
  }
}
