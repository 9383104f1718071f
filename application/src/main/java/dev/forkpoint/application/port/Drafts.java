package dev.forkpoint.application.port;

import java.io.IOException;
import java.io.OutputStream;

/// Room for what is written before it goes anywhere. Nobody else reads it.
public interface Drafts {

  /// Begins one, without any bytes.
  Draft begin() throws IOException;

  /// Bytes that are written once and then read as often as needed. Closing it removes them. For one
  /// thread while it is written.
  interface Draft extends Content, AutoCloseable {

    /// Takes the bytes; to be closed before they are read.
    OutputStream target();

    @Override
    void close() throws IOException;
  }
}
