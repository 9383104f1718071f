package dev.forkpoint.domain.archive;

import dev.forkpoint.domain.snapshot.Entries;
import java.util.List;

/// What an archive is made of: entries, and the inner nodes of large contents. No data chunk is
/// read to plan an archive.
public interface ArchiveSource extends References {

  /// What the archive holds, in this order.
  Entries entries();

  /// What it holds behind that, in this order.
  default List<WrittenFile> written() {
    return List.of();
  }
}
