package dev.forkpoint.adapters.hub;

import dev.forkpoint.application.port.Content;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stretch of content.
///
/// @param offset where it begins
record Slice(Content whole, long offset, long bytes) implements Content {

  @Override
  public InputStream open() throws IOException {
    InputStream in = whole.open();
    try {
      in.skipNBytes(offset);
      return new Limited(in, bytes);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static final class Limited extends FilterInputStream {
    private long left;

    Limited(InputStream in, long bytes) {
      super(in);
      this.left = bytes;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      int read = read(one, 0, 1);
      return read < 0 ? read : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int read = in.read(into, offset, (int) Math.min(length, left));
      left -= Math.max(read, 0);
      return read;
    }
  }
}
