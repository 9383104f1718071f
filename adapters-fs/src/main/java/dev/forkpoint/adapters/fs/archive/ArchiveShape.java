package dev.forkpoint.adapters.fs.archive;

import java.io.IOException;
import java.util.Arrays;

/// What a file is, by its first bytes.
enum ArchiveShape {
  ZIP,
  GZIP,
  TAR,
  UNKNOWN;

  static ArchiveShape of(FileBytes file) throws IOException {
    return of(file.read(0, (int) Math.min(file.bytes(), TarHeader.BLOCK_BYTES)));
  }

  /// @param head as many bytes as a block of a tar, or all where there are fewer
  static ArchiveShape of(byte[] head) {
    if (begins(head, 'P', 'K', 3, 4) || begins(head, 'P', 'K', 5, 6)) {
      return ZIP;
    }
    if (begins(head, 0x1f, 0x8b, 8)) {
      return GZIP;
    }
    boolean isBlock = head.length == TarHeader.BLOCK_BYTES;
    return isBlock && (TarHeader.isZero(head) || new TarHeader(head).hasItsChecksum())
        ? TAR
        : UNKNOWN;
  }

  private static boolean begins(byte[] head, int... with) {
    return head.length >= with.length
        && Arrays.equals(
            Arrays.copyOf(head, with.length), 0, with.length, bytes(with), 0, with.length);
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
