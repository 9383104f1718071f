package dev.forkpoint.domain.archive;

import java.io.IOException;
import java.util.Optional;

/// The parts of one archive from its beginning to its end. For one thread.
interface Parts {

  /// The next part, or nothing at the end.
  Optional<Part> next() throws IOException;

  /// How a format lays parts out: the same ones each time.
  interface Layout {
    Parts open() throws IOException;
  }
}
