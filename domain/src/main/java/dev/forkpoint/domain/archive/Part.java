package dev.forkpoint.domain.archive;

import dev.forkpoint.domain.content.ContentTree;

/// What a format lays out: bytes of its own, and the contents of files.
sealed interface Part permits Segment.Literal, Part.Content {

  /// Length in the archive, in bytes.
  long bytes();

  /// The stored forms of a content's data chunks, one after another.
  record Content(ContentTree tree) implements Part {
    @Override
    public long bytes() {
      return tree.storedBytes();
    }
  }
}
