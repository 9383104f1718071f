package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.download.Download;
import dev.forkpoint.application.vault.ArchiveStream;
import dev.forkpoint.application.vault.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// A file that an archive is written to.
final class ArchiveFile {
  private static final int BUFFER_BYTES = 256 * 1024;

  private final WholeFile file;

  ArchiveFile(Path file) {
    this.file = new WholeFile(file);
  }

  /// Writes all of an archive, and tells its length in bytes.
  long write(Download download, Progress progress) throws IOException {
    return file.write(channel -> copy(download, channel, progress));
  }

  private static long copy(Download download, FileChannel channel, Progress progress)
      throws IOException {
    ArchiveStream stream = download.stream(0, download.bytes());
    ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
    while (stream.read(buffer)) {
      drain(buffer, channel);
      progress.at(0, channel.position());
    }
    return channel.position();
  }

  private static void drain(ByteBuffer buffer, FileChannel channel) throws IOException {
    buffer.flip();
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    buffer.clear();
  }
}
