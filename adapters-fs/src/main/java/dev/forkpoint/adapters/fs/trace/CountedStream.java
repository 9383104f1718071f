package dev.forkpoint.adapters.fs.trace;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// A stream that knows how much of it was read.
final class CountedStream extends FilterInputStream {
  private long count;

  CountedStream(InputStream stream) {
    super(stream);
  }

  /// The bytes that were read.
  long count() {
    return count;
  }

  /// Reads over what is left.
  void skipRest() throws IOException {
    transferTo(OutputStream.nullOutputStream());
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count += read < 0 ? 0 : 1;
    return read;
  }

  @Override
  public int read(byte[] target, int start, int length) throws IOException {
    int read = super.read(target, start, length);
    count += Math.max(0, read);
    return read;
  }
}
