package dev.forkpoint.domain.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/// One block of a tar that says what follows it (POSIX.1-2001, ustar). What has no room in it is
/// cut short, or 0.
final class TarHeader {
  private static final int NAME_BYTES = 100;
  private static final long MOST_NUMBER = (1L << 33) - 1;

  private static final int MODE = 100;
  private static final int OWNER = 108;
  private static final int GROUP = 116;
  private static final int LENGTH = 124;
  private static final int MODIFIED = 136;
  private static final int CHECKSUM = 148;
  private static final int TYPE = 156;
  private static final int LINK_NAME = 157;
  private static final int MAGIC = 257;

  private static final int SHORT_DIGITS = 7;
  private static final int LONG_DIGITS = 11;
  private static final int CHECKSUM_DIGITS = 6;

  private final ByteBuffer block = ByteBuffer.allocate(TarMember.BLOCK_BYTES);

  TarHeader(byte[] name, char type) {
    putName(0, name);
    number(OWNER, SHORT_DIGITS, 0);
    number(GROUP, SHORT_DIGITS, 0);
    block.put(TYPE, (byte) type);
    block.put(MAGIC, "ustar\00000".getBytes(StandardCharsets.US_ASCII));
  }

  /// Whether a name, or the target of a link, fits, and means the same to everybody.
  static boolean hasRoomForName(byte[] name) {
    for (byte next : name) {
      if (next < 0) {
        return false;
      }
    }
    return name.length <= NAME_BYTES;
  }

  /// Whether a length, or the second of a time, fits.
  static boolean hasRoomForNumber(long number) {
    return number >= 0 && number <= MOST_NUMBER;
  }

  TarHeader mode(int bits) {
    return number(MODE, SHORT_DIGITS, bits);
  }

  TarHeader bytes(long length) {
    return number(LENGTH, LONG_DIGITS, hasRoomForNumber(length) ? length : 0);
  }

  TarHeader modified(Instant time) {
    long second = time.getEpochSecond();
    return number(MODIFIED, LONG_DIGITS, hasRoomForNumber(second) ? second : 0);
  }

  TarHeader link(byte[] target) {
    putName(LINK_NAME, target);
    return this;
  }

  /// The block, with its checksum: the sum of its bytes, those of the checksum taken for spaces.
  byte[] block() {
    byte[] bytes = block.array().clone();
    Arrays.fill(bytes, CHECKSUM, CHECKSUM + CHECKSUM_DIGITS + 2, (byte) ' ');
    int sum = 0;
    for (byte next : bytes) {
      sum += next & 0xff;
    }
    byte[] digits = octal(sum, CHECKSUM_DIGITS);
    System.arraycopy(digits, 0, bytes, CHECKSUM, CHECKSUM_DIGITS);
    bytes[CHECKSUM + CHECKSUM_DIGITS] = 0;
    return bytes;
  }

  private void putName(int offset, byte[] name) {
    block.put(offset, name, 0, Math.min(name.length, NAME_BYTES));
  }

  private TarHeader number(int offset, int digits, long number) {
    block.put(offset, octal(number, digits));
    return this;
  }

  private static byte[] octal(long number, int digits) {
    String octal = Long.toOctalString(number);
    return ("0".repeat(digits - octal.length()) + octal).getBytes(StandardCharsets.US_ASCII);
  }
}
