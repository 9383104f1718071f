package dev.forkpoint.domain.codec;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// Reads what [ByteWriter] wrote. Every method throws [FormatException], naming the byte, where the
/// input ends early or holds something impossible.
public final class ByteReader {
  private final byte[] bytes;
  private final int end;
  private int position;

  public ByteReader(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  public ByteReader(byte[] bytes, int offset, int length) {
    this.bytes = bytes;
    this.position = offset;
    this.end = offset + length;
  }

  public int position() {
    return position;
  }

  public boolean hasMore() {
    return position < end;
  }

  /// Throws where anything is left.
  public void requireEnd() {
    if (hasMore()) {
      throw new FormatException("goes on behind byte " + position);
    }
  }

  public int readByte() {
    return bytes[advance(1)] & 0xff;
  }

  public int readInt() {
    int at = advance(Integer.BYTES);
    int value = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      value = (value << 8) | (bytes[at + i] & 0xff);
    }
    return value;
  }

  public long readVarint() {
    long value = 0;
    for (int shift = 0; shift < 63; shift += 7) {
      int next = readByte();
      value |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw new FormatException("a number of more than 63 bits before byte " + position);
  }

  /// Reads a varint that must fit a count or a length in memory.
  public int readCount() {
    long value = readVarint();
    if (value > Integer.MAX_VALUE) {
      throw new FormatException("a count of " + value + " before byte " + position);
    }
    return (int) value;
  }

  public byte[] readBytes(int length) {
    int at = advance(length);
    return Arrays.copyOfRange(bytes, at, at + length);
  }

  public String readString() {
    int length = readCount();
    return new String(bytes, advance(length), length, StandardCharsets.UTF_8);
  }

  public Optional<String> readOptionalString() {
    return readByte() == 0 ? Optional.empty() : Optional.of(readString());
  }

  public Instant readInstant() {
    long zigzag = readVarint();
    long seconds = (zigzag >>> 1) ^ -(zigzag & 1);
    try {
      return Instant.ofEpochSecond(seconds, readVarint());
    } catch (DateTimeException | ArithmeticException e) {
      throw new FormatException("an impossible time before byte " + position, e);
    }
  }

  public Optional<Instant> readOptionalInstant() {
    return readByte() == 0 ? Optional.empty() : Optional.of(readInstant());
  }

  private int advance(int length) {
    if (length < 0 || end - position < length) {
      throw new FormatException("ends early: " + length + " more bytes expected at " + position);
    }
    int at = position;
    position += length;
    return at;
  }
}
