package dev.forkpoint.application.download;

import dev.forkpoint.application.vault.ArchiveStream;
import dev.forkpoint.application.vault.WorkspaceArchive;
import dev.forkpoint.domain.archive.ArchivePlan;
import java.io.IOException;

/// An archive that is ready to be sent. For one thread; to be closed.
public final class Download implements AutoCloseable {
  private final String fileName;
  private final String mediaType;
  private final String etag;
  private final ArchivePlan plan;
  private final LeftOutEntries leftOut;
  private final WorkspaceArchive source;

  Download(
      String fileName,
      String mediaType,
      String etag,
      ArchivePlan plan,
      LeftOutEntries leftOut,
      WorkspaceArchive source) {
    this.fileName = fileName;
    this.mediaType = mediaType;
    this.etag = etag;
    this.plan = plan;
    this.leftOut = leftOut;
    this.source = source;
  }

  /// What to call it: one name, without directories.
  public String fileName() {
    return fileName;
  }

  /// Its media type (RFC 6838).
  public String mediaType() {
    return mediaType;
  }

  /// A strong entity tag (RFC 9110), with its quotes: equal tags, equal bytes.
  public String etag() {
    return etag;
  }

  /// Its exact length.
  public long bytes() {
    return plan.bytes();
  }

  /// What is left out.
  public LeftOutEntries leftOut() {
    return leftOut;
  }

  /// Begins to read a stretch of it.
  ///
  /// @param from its first byte
  /// @param bytes its length; the stretch ends no later than the archive
  public ArchiveStream stream(long from, long bytes) throws IOException {
    long stretch = Math.min(bytes, plan.bytes() - from);
    return new ArchiveStream(source, plan.segments(from), stretch);
  }

  @Override
  public void close() {
    source.close();
  }
}
