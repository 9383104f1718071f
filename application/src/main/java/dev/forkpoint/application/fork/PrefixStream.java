package dev.forkpoint.application.fork;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// The beginning of another stream.
final class PrefixStream extends FilterInputStream {
  private long rest;

  PrefixStream(InputStream whole, long bytes) {
    super(whole);
    this.rest = bytes;
  }

  @Override
  public int read() throws IOException {
    int single = rest == 0 ? -1 : super.read();
    rest -= single < 0 ? 0 : 1;
    return single;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (rest == 0 && length > 0) {
      return -1;
    }
    int taken = super.read(target, offset, (int) Math.min(length, rest));
    rest -= Math.max(0, taken);
    return taken;
  }

  @Override
  public long skip(long bytes) throws IOException {
    long skipped = super.skip(Math.min(bytes, rest));
    rest -= skipped;
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
