package dev.forkpoint.domain.snapshot;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// The entries of a tree of files, to be read as often as wanted, and always the same.
@FunctionalInterface
public interface Entries {

  /// Begins at the first entry. Several cursors may be under way at once.
  ///
  /// @throws IOException where they cannot be read
  Cursor open() throws IOException;

  /// Entries that are at hand, in the order of their paths.
  static Entries of(List<Entry> entries) {
    return () -> {
      Iterator<Entry> rest = entries.iterator();
      return () -> rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
    };
  }

  /// The entries of several trees, one tree behind another.
  static Entries concat(List<Entries> trees) {
    return () -> new ConcatenatedEntries(trees);
  }

  /// A walk over the entries in the order of their paths. It holds nothing that needs to be closed.
  /// For one thread.
  @FunctionalInterface
  interface Cursor {

    /// The next entry, or nothing at the end and ever after.
    ///
    /// @throws IOException where it cannot be read
    Optional<Entry> next() throws IOException;
  }
}
