package dev.forkpoint.application.vault;

import dev.forkpoint.domain.archive.Segment;
import dev.forkpoint.domain.archive.SegmentCursor;
import java.io.IOException;
import java.nio.ByteBuffer;

/// A stretch of an archive being read. It ends where the stretch ends, or with an exception: never
/// early. For one thread.
public final class ArchiveStream {
  private final WorkspaceArchive source;
  private final SegmentCursor segments;
  private ByteBuffer segment = ByteBuffer.allocate(0);
  private long rest;

  /// @param bytes how much of the segments to read
  public ArchiveStream(WorkspaceArchive source, SegmentCursor segments, long bytes) {
    this.source = source;
    this.segments = segments;
    this.rest = bytes;
  }

  /// Fills `target` as far as there is something left.
  ///
  /// @return whether anything was put into it
  public boolean read(ByteBuffer target) throws IOException {
    int before = target.position();
    while (rest > 0 && target.hasRemaining()) {
      fill();
      int taken = (int) Math.min(rest, Math.min(segment.remaining(), target.remaining()));
      target.put(segment.slice(segment.position(), taken));
      segment.position(segment.position() + taken);
      rest -= taken;
    }
    return target.position() > before;
  }

  private void fill() throws IOException {
    while (!segment.hasRemaining()) {
      segment = bytes(segments.next().orElseThrow(ArchiveStream::tooShort));
    }
  }

  private static IllegalStateException tooShort() {
    return new IllegalStateException("the archive is shorter than its plan");
  }

  private ByteBuffer bytes(Segment next) throws IOException {
    return switch (next) {
      case Segment.Literal literal -> literal.content();
      case Segment.Stored stored -> {
        ByteBuffer whole = source.stored(stored.chunk());
        yield whole.position(whole.position() + stored.skipped());
      }
    };
  }
}
