package dev.forkpoint.application.port;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Bytes that can be read as often as needed, and are the same each time.
public interface Content {

  /// How many there are.
  long bytes();

  /// The bytes from the first, to be closed by whoever reads them.
  InputStream open() throws IOException;

  /// Bytes that are in memory.
  static Content of(byte[] bytes) {
    return new Content() {
      @Override
      public long bytes() {
        return bytes.length;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }
    };
  }
}
