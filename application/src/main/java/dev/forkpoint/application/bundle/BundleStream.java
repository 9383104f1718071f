package dev.forkpoint.application.bundle;

import dev.forkpoint.application.port.BundleFiles.BundleFile;
import dev.forkpoint.domain.bundle.BundleStretch;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/// Reads a stretch of a bundle from its beginning to its end. For one thread.
final class BundleStream {
  private static final int BUFFER_BYTES = 1 << 16;

  private final BundleFile file;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).limit(0);
  private long position;
  private long rest;

  BundleStream(BundleFile file, BundleStretch stretch) {
    this.file = file;
    this.position = stretch.offset();
    this.rest = stretch.bytes();
  }

  /// Reads until `target` is full.
  ///
  /// @throws EOFException where the stretch ends before that
  void read(byte[] target) throws IOException {
    int at = 0;
    while (at < target.length) {
      fill();
      int taken = Math.min(target.length - at, buffer.remaining());
      buffer.get(target, at, taken);
      at += taken;
    }
  }

  /// The CRC-32 of the next bytes.
  int crc32(long bytes) throws IOException {
    CRC32 crc = new CRC32();
    for (long left = bytes; left > 0; ) {
      fill();
      ByteBuffer piece = buffer.slice(buffer.position(), (int) Math.min(left, buffer.remaining()));
      left -= piece.remaining();
      buffer.position(buffer.position() + piece.remaining());
      crc.update(piece);
    }
    return (int) crc.getValue();
  }

  private void fill() throws IOException {
    if (buffer.hasRemaining()) {
      return;
    }
    if (rest == 0) {
      throw new EOFException("a stretch of %s ends too early".formatted(file.place()));
    }
    buffer.clear().limit((int) Math.min(rest, BUFFER_BYTES));
    file.read(position, buffer);
    position += buffer.position();
    rest -= buffer.position();
    buffer.flip();
  }
}
