package dev.forkpoint.adapters.fs.workdir;

import dev.forkpoint.application.port.Baseline;
import dev.forkpoint.application.port.FileStamp;
import dev.forkpoint.application.port.WorkingDirectory.StampRecorder;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// Collects stamps, 16 bytes for each, until they are written with their baseline.
final class BaselineRecorder implements StampRecorder {
  private final BaselineFile file;
  private final long trustedBefore;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream stamps = new DataOutputStream(bytes);

  /// @param trustedBefore only stamps of changes before this time tell later changes apart
  BaselineRecorder(BaselineFile file, long trustedBefore) {
    this.file = file;
    this.trustedBefore = trustedBefore;
  }

  @Override
  public void add(FileStamp stamp) throws IOException {
    FileStamp trusted = stamp.changedNanos() < trustedBefore ? stamp : FileStamp.UNKNOWN;
    stamps.writeLong(trusted.inode());
    stamps.writeLong(trusted.changedNanos());
  }

  @Override
  public void commit(Baseline baseline) throws IOException {
    file.write(baseline, bytes.toByteArray());
  }

  @Override
  public void close() {}
}
