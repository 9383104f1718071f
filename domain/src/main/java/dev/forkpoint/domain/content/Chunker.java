package dev.forkpoint.domain.content;

/// Cuts content where the content itself says so, so that an insertion moves the cuts near it and
/// leaves the others.
///
/// The algorithm is FastCDC (Xia et al., "FastCDC: a Fast and Efficient Content-Defined Chunking
/// Approach for Data Deduplication", USENIX ATC 2016): a gear hash, no search below the least size,
/// and normalised chunking, which asks for more zero bits before the average size than after it.
///
/// Where content is cut is part of the storage format: a store cut otherwise stays readable, but
/// shares nothing with new content. So these do not change:
///
/// - A chunk's hash is 0 at its byte `min`; each byte b from there on makes it `(hash << 1) +
///   GEAR[b]`, modulo 2⁶⁴.
/// - The chunk ends behind the first byte that leaves the highest `log2(average) + 2` bits of the
///   hash zero, where the byte's index is below `average`, and the highest `log2(average) - 2` bits
///   after.
/// - It ends at `max` at the latest, or with the content.
/// - GEAR holds the first 256 values of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014) from seed 0.
public final class Chunker {
  /// What [#cut] answers where it cannot decide yet.
  public static final int NEEDS_MORE = -1;

  private static final int NORMALISATION_BITS = 2;
  private static final long[] GEAR = gear();

  private final ChunkSizes sizes;
  private final long strictMask;
  private final long lenientMask;

  public Chunker(ChunkSizes sizes) {
    int averageBits = Integer.numberOfTrailingZeros(sizes.average());
    this.sizes = sizes;
    this.strictMask = highestBits(averageBits + NORMALISATION_BITS);
    this.lenientMask = highestBits(averageBits - NORMALISATION_BITS);
  }

  /// Finds the end of the chunk that begins at `offset`. The answer depends on the bytes from there
  /// on alone, never on how they came into the buffer.
  ///
  /// @param available the number of bytes from `offset` on, 0 or more
  /// @param last whether the content ends with them
  /// @return the length of the chunk; 0 where the content is used up; [#NEEDS_MORE] where more
  ///   follows and `available` is less than the longest chunk
  public int cut(byte[] buffer, int offset, int available, boolean last) {
    if (available < sizes.max() && !last) {
      return NEEDS_MORE;
    }
    int end = Math.min(available, sizes.max());
    return end <= sizes.min() ? end : search(buffer, offset, end);
  }

  private int search(byte[] buffer, int offset, int length) {
    int average = offset + Math.min(length, sizes.average());
    int end = offset + length;
    long hash = 0;
    for (int i = offset + sizes.min(); i < average; i++) {
      hash = (hash << 1) + GEAR[buffer[i] & 0xff];
      if ((hash & strictMask) == 0) {
        return i + 1 - offset;
      }
    }
    for (int i = average; i < end; i++) {
      hash = (hash << 1) + GEAR[buffer[i] & 0xff];
      if ((hash & lenientMask) == 0) {
        return i + 1 - offset;
      }
    }
    return length;
  }

  private static long highestBits(int count) {
    return -1L << (Long.SIZE - count);
  }

  private static long[] gear() {
    long[] gear = new long[256];
    long state = 0;
    for (int i = 0; i < gear.length; i++) {
      state += 0x9E3779B97F4A7C15L;
      gear[i] = mix(state);
    }
    return gear;
  }

  private static long mix(long state) {
    long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
