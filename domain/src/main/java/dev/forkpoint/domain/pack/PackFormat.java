package dev.forkpoint.domain.pack;

import dev.forkpoint.domain.codec.FormatException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What every pack begins and ends with, and how large it grows.
public final class PackFormat {
  /// The length of the mark at both ends: the format's name and its version, in ASCII.
  public static final int HEADER_BYTES = 8;

  /// A pack that has grown to this is sealed. It balances the number of objects against the memory
  /// of a save, which holds one growing pack and the few that are being written.
  public static final int TARGET_BYTES = 8 << 20;

  /// A pack of very small files is sealed at this number of chunks, which bounds its index.
  public static final int MOST_CHUNKS = 1 << 14;

  private static final byte[] HEADER = "FPPACK01".getBytes(StandardCharsets.US_ASCII);

  private PackFormat() {}

  static byte[] header() {
    return HEADER.clone();
  }

  static void requireHeader(byte[] bytes, int offset) {
    if (!Arrays.equals(bytes, offset, offset + HEADER_BYTES, HEADER, 0, HEADER_BYTES)) {
      throw new FormatException("no pack of format FPPACK01");
    }
  }
}
