package dev.forkpoint.domain.archive;

import java.io.IOException;
import java.util.List;

/// Plans zip archives (PKWARE APPNOTE 6.3.10).
///
/// - The entries come in the order of the source; its root is no entry of the archive.
/// - A file is the plain concatenation of its chunks' stored forms and an empty last block, method
///   DEFLATE. Empty files and directories hold nothing, a link holds its target; these are stored.
/// - Lengths and checksums stand in the local headers: there are no data descriptors.
/// - Names are UTF-8. External attributes are those of Unix: kind and permission bits.
/// - Times are kept thrice ([ZipTime]): for DOS, to the second, and to the nanosecond.
/// - Zip64 is used where a number needs it, and nowhere else.
public final class ZipPlanner {
  private ZipPlanner() {}

  /// Reads all entries once to know the length of the archive.
  ///
  /// @throws java.util.zip.ZipException where a name is too long for a zip
  /// @throws IOException where the source cannot be read
  public static ArchivePlan plan(ArchiveSource source) throws IOException {
    List<ZipItem> written = source.written().stream().map(ZipItem::of).toList();
    return ArchivePlan.of(
        source,
        () ->
            new ZipParts(
                () -> ZipItems.of(source.entries()).then(ZipItems.of(written)), new byte[0]));
  }
}
