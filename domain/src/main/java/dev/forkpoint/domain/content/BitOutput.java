package dev.forkpoint.domain.content;

/// Writes bits into an array, the first one lowest in its byte. Up to 7 bits wait for the rest of
/// their byte; each write stores eight bytes, of which those behind the position mean nothing yet.
final class BitOutput {
  private byte[] bytes = {};
  private int position;
  private long bits;
  private int count;

  /// Begins at the start of `target`.
  void begin(byte[] target) {
    bytes = target;
    position = 0;
    bits = 0;
    count = 0;
  }

  /// The number of whole bytes written.
  int position() {
    return position;
  }

  byte[] bytes() {
    return bytes;
  }

  /// The bits that wait for the rest of their byte.
  long waitingBits() {
    return bits;
  }

  int waitingCount() {
    return count;
  }

  /// Goes on where a caller stopped that wrote into [#bytes] by itself.
  void resume(int newPosition, long waitingBits, int waitingCount) {
    position = newPosition;
    bits = waitingBits;
    count = waitingCount;
  }

  /// Writes the lowest `length` bits of `value`, up to 56; the others are 0.
  void put(long value, int length) {
    long all = bits | value << count;
    int total = count + length;
    LittleEndian.putLong(bytes, position, all);
    position += total >>> 3;
    bits = all >>> (total & -Byte.SIZE);
    count = total & (Byte.SIZE - 1);
  }

  void putCode(int code) {
    put(HuffmanCode.bits(code), HuffmanCode.length(code));
  }

  /// How many bits are missing to a whole byte after `length` more bits.
  int padding(int length) {
    return -(count + length) & (Byte.SIZE - 1);
  }

  /// Copies bytes. No bits may wait.
  void putBytes(byte[] source, int from, int length) {
    System.arraycopy(source, from, bytes, position, length);
    position += length;
  }
}
