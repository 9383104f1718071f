package dev.forkpoint.bootstrap.cli;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.forkpoint.application.download.Download;
import dev.forkpoint.application.download.DownloadStream;
import dev.forkpoint.application.vault.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/// A file that an archive is written to. Under its name there is a whole archive, or what was there
/// before.
final class ArchiveFile {
  private static final int BUFFER_BYTES = 256 * 1024;

  private final Path file;

  ArchiveFile(Path file) {
    this.file = file;
  }

  void write(Download download, Progress progress) throws IOException {
    Path absolute = file.toAbsolutePath();
    Files.createDirectories(absolute.getParent());
    Path part =
        absolute.resolveSibling("." + absolute.getFileName() + "." + UUID.randomUUID() + ".part");
    part.toFile().deleteOnExit();
    try {
      copy(download, part, progress);
      Files.move(part, absolute, ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void copy(Download download, Path part, Progress progress) throws IOException {
    try (FileChannel channel = FileChannel.open(part, CREATE_NEW, WRITE)) {
      DownloadStream stream = download.stream(0, download.bytes());
      ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
      while (stream.read(buffer)) {
        drain(buffer, channel);
        progress.at(0, channel.position());
      }
    }
  }

  private static void drain(ByteBuffer buffer, FileChannel channel) throws IOException {
    buffer.flip();
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    buffer.clear();
  }
}
