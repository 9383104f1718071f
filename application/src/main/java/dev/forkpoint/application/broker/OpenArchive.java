package dev.forkpoint.application.broker;

import dev.forkpoint.application.port.ArchiveFiles.UnpackedArchive;
import dev.forkpoint.application.port.LocalCopies.LocalCopy;
import dev.forkpoint.application.port.SourceTree;
import java.io.Closeable;
import java.io.IOException;

/// An archive of the bucket, unpacked.
///
/// @param copy where it was unpacked from
record OpenArchive(UnpackedArchive archive, LocalCopy copy) implements Closeable {

  SourceTree files() {
    return archive.files();
  }

  @Override
  public void close() throws IOException {
    try (copy) {
      archive.close();
    }
  }
}
