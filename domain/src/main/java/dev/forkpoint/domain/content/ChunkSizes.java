package dev.forkpoint.domain.content;

/// How large the chunks of a [Chunker] are, in bytes.
///
/// @param min no chunk is shorter, save the last of a content; at least the 64 bytes that a hash
///   sees
/// @param average where the search for a cut turns from strict to lenient, a power of two
/// @param max no chunk is longer
public record ChunkSizes(int min, int average, int max) {
  /// For files.
  public static final ChunkSizes FILES = ofKibibytes(16, 64, 256);

  /// For traces, which grow by a few rows a turn.
  public static final ChunkSizes TRACE = ofKibibytes(4, 16, 64);

  public ChunkSizes {
    if (min < 64 || average < min || max < average || Integer.bitCount(average) != 1) {
      throw new IllegalArgumentException(
          "not 64 ≤ %d ≤ %d (a power of two) ≤ %d".formatted(min, average, max));
    }
  }

  private static ChunkSizes ofKibibytes(int min, int average, int max) {
    return new ChunkSizes(min << 10, average << 10, max << 10);
  }
}
