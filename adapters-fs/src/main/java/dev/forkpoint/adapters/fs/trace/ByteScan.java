package dev.forkpoint.adapters.fs.trace;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Looks for bytes, eight at a time.
public final class ByteScan {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
  private static final long LINE_FEEDS = '\n' * ONES;
  private static final long QUOTES = '"' * ONES;
  private static final long BACKSLASHES = '\\' * ONES;
  private static final long BLANKS = ' ' * ONES;

  private ByteScan() {}

  /// The first line feed, or `end` where there is none.
  static int lineFeed(byte[] bytes, int start, int end) {
    int at = start;
    for (; at <= end - Long.BYTES; at += Long.BYTES) {
      long found = zeros(eight(bytes, at) ^ LINE_FEEDS);
      if (found != 0) {
        return at + first(found);
      }
    }
    while (at < end && bytes[at] != '\n') {
      at++;
    }
    return at;
  }

  /// The first byte that a JSON string cannot just go on with: a quote, a backslash or a control
  /// character; or `end` where there is none.
  public static int plainEnd(byte[] bytes, int start, int end) {
    int at = start;
    for (; at <= end - Long.BYTES; at += Long.BYTES) {
      long eight = eight(bytes, at);
      long found = zeros(eight ^ QUOTES) | zeros(eight ^ BACKSLASHES) | controls(eight);
      if (found != 0) {
        return at + first(found);
      }
    }
    while (at < end && isPlain(bytes[at])) {
      at++;
    }
    return at;
  }

  /// The first byte that is not ASCII, or `end` where all are.
  public static int asciiEnd(byte[] bytes, int start, int end) {
    int at = start;
    for (; at <= end - Long.BYTES; at += Long.BYTES) {
      long found = eight(bytes, at) & HIGH_BITS;
      if (found != 0) {
        return at + first(found);
      }
    }
    while (at < end && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  private static boolean isPlain(byte character) {
    return character != '"' && character != '\\' && (character < 0 || character >= ' ');
  }

  private static long eight(byte[] bytes, int at) {
    return (long) EIGHT.get(bytes, at);
  }

  /// The high bit of each byte that is zero. Bits above the lowest one may be wrong.
  private static long zeros(long eight) {
    return (eight - ONES) & ~eight & HIGH_BITS;
  }

  /// The high bit of each byte that is less than a blank. Bits above the lowest one may be wrong.
  private static long controls(long eight) {
    return (eight - BLANKS) & ~eight & HIGH_BITS;
  }

  private static int first(long found) {
    return Long.numberOfTrailingZeros(found) / Byte.SIZE;
  }
}
