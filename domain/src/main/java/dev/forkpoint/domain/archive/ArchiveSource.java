package dev.forkpoint.domain.archive;

import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.snapshot.Entries;
import java.io.IOException;

/// What an archive is made of: entries, and the inner nodes of large contents. No data chunk is
/// read to plan an archive.
public interface ArchiveSource {

  /// What the archive holds, in this order.
  Entries entries();

  /// The references that a node of a content tree holds.
  ///
  /// @throws IOException where it cannot be read
  ContentTree references(ChunkRef node) throws IOException;
}
