package dev.forkpoint.adapters.fs.archive;

import dev.forkpoint.application.port.ArchiveFiles;
import dev.forkpoint.domain.upload.ArchiveLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Archives on local disk.
public final class FsArchiveFiles implements ArchiveFiles {
  private final Path scratch;

  /// @param scratch a folder to work in; made when needed. What is in it has no name while the
  ///   process lives, but for a trace that is [laid out][UnpackedArchive#lay]
  public FsArchiveFiles(Path scratch) {
    this.scratch = scratch;
  }

  @Override
  public boolean isArchive(String place) throws IOException {
    if (Files.isDirectory(Path.of(place))) {
      return false;
    }
    try (FileBytes file = FileBytes.of(Path.of(place))) {
      return ArchiveShape.of(file) != ArchiveShape.UNKNOWN;
    }
  }

  @Override
  public UnpackedArchive open(String place, ArchiveLimits limits, CaseClashes clashes)
      throws IOException {
    return FsUnpackedArchive.open(Path.of(place), scratch, limits, clashes);
  }
}
