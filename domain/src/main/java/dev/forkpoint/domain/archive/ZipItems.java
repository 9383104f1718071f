package dev.forkpoint.domain.archive;

import dev.forkpoint.domain.snapshot.Entries;
import dev.forkpoint.domain.snapshot.Entry;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// A walk over what a zip holds, in order. For one thread.
@FunctionalInterface
interface ZipItems {

  /// The next one, or nothing at the end and ever after.
  Optional<ZipItem> next() throws IOException;

  /// How a walk begins: over the same items each time.
  @FunctionalInterface
  interface Opening {
    ZipItems open() throws IOException;
  }

  /// The items of this walk, then those of another.
  default ZipItems then(ZipItems other) {
    return () -> {
      Optional<ZipItem> item = next();
      return item.isPresent() ? item : other.next();
    };
  }

  /// Items that are at hand.
  static ZipItems of(List<ZipItem> items) {
    Iterator<ZipItem> rest = items.iterator();
    return () -> rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
  }

  /// The entries of a tree, without its root.
  static ZipItems of(Entries entries) throws IOException {
    Entries.Cursor cursor = entries.open();
    return () -> {
      Optional<Entry> entry = cursor.next();
      if (entry.isPresent() && entry.get().path().isRoot()) {
        entry = cursor.next();
      }
      return entry.map(ZipItem::of);
    };
  }
}
