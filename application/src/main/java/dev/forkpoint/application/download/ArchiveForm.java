package dev.forkpoint.application.download;

import dev.forkpoint.domain.archive.ArchivePlan;
import dev.forkpoint.domain.archive.ArchiveSource;
import dev.forkpoint.domain.archive.TarGzPlanner;
import dev.forkpoint.domain.archive.ZipPlanner;
import java.io.IOException;

/// A form in which files are handed out. It is called as its files end.
public enum ArchiveForm {
  /// A zip archive.
  ZIP("zip", "application/zip"),

  /// A gzipped tar archive.
  TAR_GZ("tar.gz", "application/gzip");

  private final String name;
  private final String mediaType;

  ArchiveForm(String name, String mediaType) {
    this.name = name;
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  ArchivePlan plan(ArchiveSource source) throws IOException {
    return switch (this) {
      case ZIP -> ZipPlanner.plan(source);
      case TAR_GZ -> TarGzPlanner.plan(source);
    };
  }

  @Override
  public String toString() {
    return name;
  }
}
