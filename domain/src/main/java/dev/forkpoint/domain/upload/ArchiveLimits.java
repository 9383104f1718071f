package dev.forkpoint.domain.upload;

/// How much an archive may hold.
///
/// @param entries number of members
/// @param unpackedBytes length of all members together
/// @param ratio how many unpacked bytes there may be for each packed one, beyond the first
///   [#FREE_BYTES]
/// @param nameBytes length of a member's path, and of a link's target, in UTF-8
/// @param depth number of names in a path
public record ArchiveLimits(
    long entries, long unpackedBytes, long ratio, long nameBytes, long depth) {
  /// What is unpacked without asking for the ratio: small archives of zeros are honest.
  public static final long FREE_BYTES = 64L << 20;

  private static final long MOST_ENTRIES = 1 << 30;

  /// What is taken where nothing else is said.
  public static final ArchiveLimits DEFAULT =
      new ArchiveLimits(1_000_000, 64L << 30, 300, 4_096, 100);

  public ArchiveLimits {
    if (Math.min(Math.min(entries, unpackedBytes), Math.min(ratio, Math.min(nameBytes, depth)))
        < 1) {
      throw new IllegalArgumentException("a limit of an archive is at least 1");
    }
    if (entries > MOST_ENTRIES) {
      throw new IllegalArgumentException(
          "at most %,d members can be taken".formatted(MOST_ENTRIES));
    }
  }

  /// The value of one of them.
  public long of(Limit limit) {
    return switch (limit) {
      case ENTRIES -> entries;
      case UNPACKED_BYTES -> unpackedBytes;
      case RATIO -> ratio;
      case NAME_BYTES -> nameBytes;
      case DEPTH -> depth;
    };
  }

  /// Whether so much has been unpacked from so little that the rest is not worth looking at.
  public boolean isBomb(long unpacked, long packed) {
    return unpacked > FREE_BYTES && unpacked / Math.max(packed, 1) >= ratio;
  }
}
