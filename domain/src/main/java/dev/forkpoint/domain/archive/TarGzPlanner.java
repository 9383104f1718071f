package dev.forkpoint.domain.archive;

import java.io.IOException;

/// Plans gzipped tar archives (POSIX.1-2001 pax, RFC 1952).
///
/// - The entries come in the order of the source; its root is no entry of the archive.
/// - The archive is one gzip member. A file in it is the plain concatenation of its chunks' stored
///   forms. What stands between files (headers, padding) is compressed when the archive is planned.
/// - Names, link targets, lengths and times that a plain header has no room for stand in extended
///   headers; so do fractions of a second.
/// - Owners are left out: everything belongs to number 0, of no name.
public final class TarGzPlanner {
  private TarGzPlanner() {}

  /// Reads all entries once to know the length of the archive.
  ///
  /// @throws IOException where the source cannot be read
  public static ArchivePlan plan(ArchiveSource source) throws IOException {
    return ArchivePlan.of(source, () -> new TarGzParts(source.entries(), source.written()));
  }
}
