package dev.forkpoint.application.port;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/// Files on the local machine for what is elsewhere, as long as it is looked at.
public interface LocalCopies {

  /// Copies a stream to its end; the caller closes it.
  ///
  /// @throws IOException where it cannot be read, or there is no room for it; nothing stays
  LocalCopy of(InputStream content) throws IOException;

  /// A copy, which goes when it is closed.
  interface LocalCopy extends Content, Closeable {
    /// Where it is, as a person would write it.
    String place();
  }
}
