package dev.forkpoint.domain.archive;

import java.nio.ByteBuffer;
import java.util.List;

/// The Zip64 extra field of a header: the numbers for which its own 32 bits do not suffice, in
/// their fixed order (APPNOTE 4.5.3). Without any, there is no such field.
record Zip64(List<Long> numbers) {
  /// In 32 bits, and as the limit from which on a number is found in the extra field.
  static final long ELSEWHERE = 0xffff_ffffL;

  /// The version of the specification that has Zip64: 4.5.
  static final short VERSION = 45;

  private static final short ID = 1;
  private static final int HEAD_BYTES = 2 * Short.BYTES;

  static boolean needs(long number) {
    return number >= ELSEWHERE;
  }

  /// What the 32 bits of the header hold.
  static int shorten(long number) {
    return (int) Math.min(number, ELSEWHERE);
  }

  int bytes() {
    return numbers.isEmpty() ? 0 : HEAD_BYTES + numbersBytes();
  }

  private int numbersBytes() {
    return numbers.size() * Long.BYTES;
  }

  void putInto(ByteBuffer header) {
    if (!numbers.isEmpty()) {
      header.putShort(ID).putShort((short) numbersBytes());
      numbers.forEach(header::putLong);
    }
  }
}
