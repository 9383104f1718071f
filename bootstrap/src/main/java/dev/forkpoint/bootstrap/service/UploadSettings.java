package dev.forkpoint.bootstrap.service;

import dev.forkpoint.domain.upload.ArchiveLimits;
import io.micronaut.context.annotation.ConfigurationProperties;
import org.jspecify.annotations.Nullable;

/// The limits of archives that are sent to the service; see [ArchiveLimits]. What is not set is as
/// for the command line.
@ConfigurationProperties("forkpoint.uploads")
record UploadSettings(
    @Nullable Long entries,
    @Nullable Long unpackedBytes,
    @Nullable Long ratio,
    @Nullable Long nameBytes,
    @Nullable Long depth) {

  ArchiveLimits limits(ArchiveLimits usual) {
    return new ArchiveLimits(
        value(entries, usual.entries()),
        value(unpackedBytes, usual.unpackedBytes()),
        value(ratio, usual.ratio()),
        value(nameBytes, usual.nameBytes()),
        value(depth, usual.depth()));
  }

  private static long value(@Nullable Long set, long usual) {
    return set == null ? usual : set;
  }
}
