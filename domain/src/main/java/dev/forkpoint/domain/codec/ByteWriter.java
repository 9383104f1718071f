package dev.forkpoint.domain.codec;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// A growing byte array that writes the primitives of the storage format. Numbers of unknown size
/// are LEB128 varints, numbers of fixed size are big-endian, strings are UTF-8 behind their length.
public final class ByteWriter {
  private byte[] bytes;
  private int size;

  /// Makes an empty one.
  ///
  /// @param capacity the number of bytes to expect; more is fine
  public ByteWriter(int capacity) {
    bytes = new byte[Math.max(capacity, 16)];
  }

  public int size() {
    return size;
  }

  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  public ByteWriter writeByte(int value) {
    reserve(1);
    bytes[size++] = (byte) value;
    return this;
  }

  public ByteWriter writeInt(int value) {
    reserve(Integer.BYTES);
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes[size++] = (byte) (value >>> shift);
    }
    return this;
  }

  /// Writes a number that is not negative.
  public ByteWriter writeVarint(long value) {
    if (value < 0) {
      throw new IllegalArgumentException("a varint is not negative: " + value);
    }
    reserve(10);
    long rest = value;
    while (rest > 0x7f) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
    return this;
  }

  public ByteWriter writeBytes(byte[] source) {
    reserve(source.length);
    System.arraycopy(source, 0, bytes, size, source.length);
    size += source.length;
    return this;
  }

  public ByteWriter writeBytes(ByteWriter other) {
    reserve(other.size);
    System.arraycopy(other.bytes, 0, bytes, size, other.size);
    size += other.size;
    return this;
  }

  public ByteWriter writeString(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return writeVarint(utf8.length).writeBytes(utf8);
  }

  public ByteWriter writeOptionalString(Optional<String> text) {
    writeByte(text.isPresent() ? 1 : 0);
    text.ifPresent(this::writeString);
    return this;
  }

  /// Seconds in zigzag form, so that times before 1970 stay short, then nanoseconds.
  public ByteWriter writeInstant(Instant instant) {
    long seconds = instant.getEpochSecond();
    return writeVarint(((seconds << 1) ^ (seconds >> 63)) & Long.MAX_VALUE)
        .writeVarint(instant.getNano());
  }

  public ByteWriter writeOptionalInstant(Optional<Instant> instant) {
    writeByte(instant.isPresent() ? 1 : 0);
    instant.ifPresent(this::writeInstant);
    return this;
  }

  private void reserve(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
