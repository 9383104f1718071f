package dev.forkpoint.domain.content;

import java.util.Arrays;

/// A look at a few places of a block, to see whether its bytes are spread as evenly as those of
/// compressed or encrypted data. The more uneven they are, the larger the sum of the squares of
/// their counts.
final class ByteSample {
  private static final int SLICES = 8;
  private static final int SLICE_BYTES = 512;
  private static final int VALUES = 256;

  /// By how much the sum of squares may exceed that of random bytes. A Huffman code makes what is
  /// at this border less than one percent smaller.
  private static final int TOLERANCE_PERCENT = 7;

  private final int[] counts = new int[VALUES];

  /// Whether no Huffman code can make the bytes from `from` to `to` smaller, or not by much.
  boolean looksRandom(byte[] input, int from, int to) {
    Arrays.fill(counts, 0);
    int step = Math.max(SLICE_BYTES, (to - from) / SLICES);
    int sampled = 0;
    for (int slice = from; slice < to; slice += step) {
      int end = Math.min(slice + SLICE_BYTES, to);
      count(input, slice, end);
      sampled += end - slice;
    }
    return 100 * VALUES * sumOfSquares() < (100 + TOLERANCE_PERCENT) * expected(sampled);
  }

  private void count(byte[] input, int from, int to) {
    for (int i = from; i < to; i++) {
      counts[input[i] & 0xff]++;
    }
  }

  private long sumOfSquares() {
    long sum = 0;
    for (int count : counts) {
      sum += (long) count * count;
    }
    return sum;
  }

  /// The sum of squares that n random bytes have on average is n + n (n - 1) / 256: here, 256 times
  /// that.
  private static long expected(long bytes) {
    return bytes * (VALUES + bytes - 1);
  }
}
