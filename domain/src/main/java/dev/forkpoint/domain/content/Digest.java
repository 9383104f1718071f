package dev.forkpoint.domain.content;

import dev.forkpoint.domain.codec.ByteReader;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256 digest (FIPS 180-4): the name of a chunk, a pack or a checkpoint. Held as four
/// big-endian longs, because a save keeps many of them in memory.
public record Digest(long first, long second, long third, long fourth) {
  /// The length of a digest in bytes.
  public static final int BYTES = 32;

  /// The digest of a whole array.
  public static Digest of(byte[] content) {
    return of(content, 0, content.length);
  }

  /// The digest of `length` bytes of `content` from `offset`.
  public static Digest of(byte[] content, int offset, int length) {
    MessageDigest sha256 = sha256();
    sha256.update(content, offset, length);
    return finish(sha256);
  }

  /// The digest of what `sha256` was fed; resets it.
  public static Digest finish(MessageDigest sha256) {
    return read(sha256.digest(), 0);
  }

  /// A fresh SHA-256 computation, to be ended with [#finish].
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /// Reads the 32 bytes at `offset`.
  public static Digest read(byte[] bytes, int offset) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, BYTES);
    return new Digest(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
  }

  /// Reads the next 32 bytes.
  ///
  /// @throws dev.forkpoint.domain.codec.FormatException where there are fewer
  public static Digest readFrom(ByteReader in) {
    return read(in.readBytes(BYTES), 0);
  }

  /// Reads hexadecimal digits.
  ///
  /// @throws IllegalArgumentException where `hex` is not 64 hexadecimal digits
  public static Digest parse(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a SHA-256 has 64 hexadecimal digits: " + hex);
    }
    return read(bytes, 0);
  }

  public byte[] toByteArray() {
    return ByteBuffer.allocate(BYTES)
        .putLong(first)
        .putLong(second)
        .putLong(third)
        .putLong(fourth)
        .array();
  }

  /// The 64 lower-case hexadecimal digits.
  public String hex() {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(first)
        + hex.toHexDigits(second)
        + hex.toHexDigits(third)
        + hex.toHexDigits(fourth);
  }

  /// The bits of a SHA-256 are uniform, so any 32 of them make a hash.
  @Override
  public int hashCode() {
    return (int) second;
  }

  @Override
  public String toString() {
    return hex();
  }
}
