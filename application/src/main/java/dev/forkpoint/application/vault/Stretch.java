package dev.forkpoint.application.vault;

import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.Digest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// A part of a pack that is read at once.
///
/// @param pack the pack
/// @param start where it begins in the pack
/// @param end where it ends there
record Stretch(Digest pack, long start, long end) {
  /// What lies between two chunks is read too where asking again would take longer.
  private static final int LARGEST_GAP_BYTES = 128 << 10;

  private static final int MOST_BYTES = 2 << 20;

  private static final Comparator<Stretch> BY_PLACE =
      Comparator.comparing((Stretch stretch) -> stretch.pack().toString())
          .thenComparingLong(Stretch::start);

  static Stretch of(ChunkRef chunk) {
    long end = (long) chunk.offset() + chunk.storedBytes();
    return new Stretch(chunk.pack().digest(), chunk.offset(), end);
  }

  /// Few stretches that hold all of these chunks.
  static List<Stretch> covering(Collection<ChunkRef> chunks) {
    List<Stretch> covering = new ArrayList<>();
    for (Stretch next : chunks.stream().map(Stretch::of).sorted(BY_PLACE).toList()) {
      if (!covering.isEmpty() && covering.getLast().reaches(next)) {
        covering.add(covering.removeLast().upTo(next));
      } else {
        covering.add(next);
      }
    }
    return covering;
  }

  private boolean reaches(Stretch next) {
    return pack.equals(next.pack)
        && next.start - end <= LARGEST_GAP_BYTES
        && next.end - start <= MOST_BYTES;
  }

  private Stretch upTo(Stretch next) {
    return new Stretch(pack, start, Math.max(end, next.end));
  }

  boolean holds(Stretch other) {
    return pack.equals(other.pack) && start <= other.start && other.end <= end;
  }

  int bytes() {
    return Math.toIntExact(end - start);
  }
}
