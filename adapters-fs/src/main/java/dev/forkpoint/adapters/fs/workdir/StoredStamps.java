package dev.forkpoint.adapters.fs.workdir;

import dev.forkpoint.application.port.FileStamp;
import dev.forkpoint.application.port.WorkingDirectory.Stamps;
import java.nio.ByteBuffer;
import java.util.Optional;

/// Stamps that were read from a file.
final class StoredStamps implements Stamps {
  private final ByteBuffer stamps;

  StoredStamps(Optional<StoredBaseline> stored) {
    this.stamps = stored.map(StoredBaseline::stamps).orElse(ByteBuffer.allocate(0));
  }

  @Override
  public FileStamp next() {
    return stamps.hasRemaining()
        ? new FileStamp(stamps.getLong(), stamps.getLong())
        : FileStamp.UNKNOWN;
  }

  @Override
  public void close() {}
}
