package dev.forkpoint.domain.archive;

import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.ContentTree;
import java.io.IOException;

/// The inner nodes of large contents.
public interface References {

  /// The references that a node of a content tree holds.
  ///
  /// @throws IOException where it cannot be read
  ContentTree references(ChunkRef node) throws IOException;
}
