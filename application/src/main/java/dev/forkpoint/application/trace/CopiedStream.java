package dev.forkpoint.application.trace;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// A stream that writes down what is read of it.
final class CopiedStream extends FilterInputStream {
  private final OutputStream copy;

  /// @param copy gets each byte once; left open
  CopiedStream(InputStream source, OutputStream copy) {
    super(source);
    this.copy = copy;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    if (next >= 0) {
      copy.write(next);
    }
    return next;
  }

  @Override
  public int read(byte[] target, int start, int most) throws IOException {
    int read = super.read(target, start, most);
    if (read > 0) {
      copy.write(target, start, read);
    }
    return read;
  }

  /// Nothing is passed over.
  @Override
  public long skip(long most) throws IOException {
    byte[] passed = new byte[(int) Math.min(most, 8 * 1024)];
    return Math.max(0, read(passed, 0, passed.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
