package dev.forkpoint.domain.archive;

import dev.forkpoint.domain.content.ContentTree;
import java.io.IOException;

/// What a format lays out: bytes of its own, and the contents of files.
sealed interface Part permits Segment.Literal, Part.Content, Part.Deferred {

  /// Length in the archive, in bytes.
  long bytes();

  /// The stored forms of a content's data chunks, one after another.
  record Content(ContentTree tree) implements Part {
    @Override
    public long bytes() {
      return tree.storedBytes();
    }
  }

  /// Bytes of known length that are had when the walk comes to them.
  record Deferred(long bytes, Loader loader) implements Part {

    /// Has the bytes: the same ones each time.
    @FunctionalInterface
    interface Loader {
      Segment.Literal load() throws IOException;
    }
  }
}
