package dev.forkpoint.domain.archive;

import dev.forkpoint.domain.snapshot.Entries;

/// What an archive is made of: entries, and the inner nodes of large contents. No data chunk is
/// read to plan an archive.
public interface ArchiveSource extends References {

  /// What the archive holds, in this order.
  Entries entries();
}
