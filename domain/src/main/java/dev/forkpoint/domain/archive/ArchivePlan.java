package dev.forkpoint.domain.archive;

import java.io.IOException;
import java.util.Optional;

/// An archive as an ordered sequence of segments whose lengths are known. The same source gives the
/// same bytes, so any stretch of them can be had at any time.
///
/// A plan holds no entry: each walk over the segments reads them anew, in constant memory.
public final class ArchivePlan {
  private final References source;
  private final Parts.Layout layout;
  private final long bytes;

  private ArchivePlan(References source, Parts.Layout layout, long bytes) {
    this.source = source;
    this.layout = layout;
    this.bytes = bytes;
  }

  static ArchivePlan of(References source, Parts.Layout layout) throws IOException {
    return new ArchivePlan(source, layout, sum(layout.open()));
  }

  private static long sum(Parts parts) throws IOException {
    long sum = 0;
    Optional<Part> part = parts.next();
    while (part.isPresent()) {
      sum += part.get().bytes();
      part = parts.next();
    }
    return sum;
  }

  /// The exact length of the archive.
  public long bytes() {
    return bytes;
  }

  /// Begins a walk over the segments from a byte on; the first of them is cut to begin there.
  ///
  /// @param from 0 to [#bytes], where nothing is left
  public SegmentCursor segments(long from) throws IOException {
    if (from < 0 || from > bytes) {
      throw new IllegalArgumentException("byte " + from + " of an archive of " + bytes);
    }
    return new SegmentCursor(source, layout.open(), from);
  }
}
