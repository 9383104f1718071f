package dev.forkpoint.adapters.fs.draft;

import dev.forkpoint.application.port.Drafts.Draft;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A draft in a file that goes with it.
final class FsDraft implements Draft {
  private static final int BUFFER_BYTES = 1 << 16;

  private final FileChannel file;
  private final OutputStream target;
  private long bytes;

  private FsDraft(FileChannel file) {
    this.file = file;
    this.target = new BufferedOutputStream(new End(), BUFFER_BYTES);
  }

  /// @param empty a file of no bytes
  static FsDraft in(Path empty) throws IOException {
    return new FsDraft(
        FileChannel.open(
            empty,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE));
  }

  @Override
  public OutputStream target() {
    return target;
  }

  @Override
  public long bytes() {
    return bytes;
  }

  @Override
  public InputStream open() {
    return new Reading();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /// Writes behind what is there. The file stays open for reading.
  private final class End extends OutputStream {
    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
      ByteBuffer left = ByteBuffer.wrap(source, offset, length);
      while (left.hasRemaining()) {
        bytes += file.write(left, bytes);
      }
    }
  }

  private final class Reading extends InputStream {
    private long at;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = length == 0 ? 0 : file.read(ByteBuffer.wrap(into, offset, length), at);
      at += Math.max(0, read);
      return read;
    }
  }
}
