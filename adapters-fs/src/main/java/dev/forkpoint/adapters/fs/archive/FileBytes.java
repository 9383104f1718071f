package dev.forkpoint.adapters.fs.archive;

import dev.forkpoint.application.port.ArchiveException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file that is read here and there.
final class FileBytes implements Closeable {
  private final FileChannel channel;

  private FileBytes(FileChannel channel) {
    this.channel = channel;
  }

  static FileBytes of(Path file) throws IOException {
    return new FileBytes(FileChannel.open(file, StandardOpenOption.READ));
  }

  /// A new file without a name: it is gone when closed, and when the process dies.
  static FileBytes scratch(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = Files.createTempFile(folder, "archive-", null);
    try {
      return new FileBytes(
          FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE));
    } finally {
      Files.delete(file);
    }
  }

  FileChannel channel() {
    return channel;
  }

  long bytes() throws IOException {
    return channel.size();
  }

  /// Writes behind what is there; closed by nobody.
  OutputStream append() {
    return Channels.newOutputStream(channel);
  }

  /// @throws ArchiveException.Damaged where the file ends before that
  byte[] read(long offset, int count) throws IOException {
    ByteBuffer read = ByteBuffer.allocate(count);
    while (read.hasRemaining()) {
      if (offset < 0 || channel.read(read, offset + read.position()) < 0) {
        throw new ArchiveException.Damaged("it ends at byte %,d".formatted(channel.size()));
      }
    }
    return read.array();
  }

  /// The bytes of a stretch, or fewer where the file ends.
  InputStream stretch(long offset, long count) {
    return new Stretch(offset, count);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private final class Stretch extends InputStream {
    private final long end;
    private long at;

    Stretch(long offset, long count) {
      this.at = offset;
      this.end = offset + count;
    }

    @Override
    public int read() throws IOException {
      byte[] single = new byte[1];
      return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int start, int count) throws IOException {
      int most = (int) Math.min(count, end - at);
      if (most <= 0) {
        return count == 0 ? 0 : -1;
      }
      int read = channel.read(ByteBuffer.wrap(target, start, most), at);
      at += Math.max(read, 0);
      return read;
    }
  }
}
