package dev.forkpoint.domain.share;

import java.util.OptionalInt;

/// Adds up how long texts are, so that it can be told how much of each may stay for all of them to
/// fit. It takes the same room however many there are.
final class TextLengths {
  /// How many bytes of a text may stay, tried in this order.
  private static final int[] KEPT = {
    1 << 20, 1 << 19, 1 << 18, 1 << 17, 1 << 16, 1 << 15, 1 << 14, 1 << 13, 1 << 12, 1 << 11,
    1 << 10, 1 << 9, 1 << 8, 1 << 6, 0
  };

  private final long[] bytesOver = new long[KEPT.length];
  private final long[] textsOver = new long[KEPT.length];
  private long bytes;

  /// Counts bytes, those of texts among them.
  void bytes(long more) {
    bytes += more;
  }

  /// Counts a text.
  ///
  /// @param length in bytes, as it is written in JSON
  void text(long length) {
    for (int i = KEPT.length - 1; i >= 0 && length > KEPT[i]; i--) {
      bytesOver[i] += length - KEPT[i];
      textsOver[i]++;
    }
  }

  /// Counts what somebody else counted.
  void add(TextLengths other) {
    bytes += other.bytes;
    for (int i = 0; i < KEPT.length; i++) {
      bytesOver[i] += other.bytesOver[i];
      textsOver[i] += other.textsOver[i];
    }
  }

  /// Whether all of it fits as it is.
  boolean fits(long most) {
    return bytes <= most;
  }

  /// How many bytes of each text can stay for all of it to fit.
  ///
  /// @param least less is not worth having
  OptionalInt kept(long most, int least) {
    for (int i = 0; i < KEPT.length && KEPT[i] >= least; i++) {
      if (bytes - bytesOver[i] + textsOver[i] * Cut.MOST_ADDED_BYTES <= most) {
        return OptionalInt.of(KEPT[i]);
      }
    }
    return OptionalInt.empty();
  }
}
