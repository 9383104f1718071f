package dev.forkpoint.application.download;

import dev.forkpoint.application.vault.ArchiveStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// The bytes of downloads.
final class BundleBytes {
  private BundleBytes() {}

  /// A stretch of a download.
  static byte[] of(Download download, long from, long bytes) throws IOException {
    ByteBuffer target = ByteBuffer.allocate((int) Math.min(bytes, download.bytes() - from));
    ArchiveStream stream = download.stream(from, bytes);
    while (target.hasRemaining()) {
      stream.read(target);
    }
    return target.array();
  }

  /// A stretch of an array, as far as that goes.
  static byte[] part(byte[] whole, int from, int length) {
    return Arrays.copyOfRange(whole, from, Math.min(whole.length, from + length));
  }

  /// Whether some bytes are found among others.
  static boolean contains(byte[] whole, byte[] some) {
    for (int at = 0; at + some.length <= whole.length; at++) {
      if (Arrays.equals(whole, at, at + some.length, some, 0, some.length)) {
        return true;
      }
    }
    return false;
  }
}
