package dev.forkpoint.bootstrap.cli;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/// A file that is written in one go. Under its name there is all of it, or what was there before.
/// What leaves the vault is private: only its owner may read it.
final class WholeFile {
  private static final FileAttribute<?> PRIVATE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path file;

  WholeFile(Path file) {
    this.file = file;
  }

  /// Writes what belongs into the file, and tells something about it.
  @FunctionalInterface
  interface Content<T> {
    T writeTo(FileChannel channel) throws IOException;
  }

  <T> T write(Content<T> content) throws IOException {
    Path absolute = file.toAbsolutePath();
    Files.createDirectories(absolute.getParent());
    Path part =
        absolute.resolveSibling("." + absolute.getFileName() + "." + UUID.randomUUID() + ".part");
    part.toFile().deleteOnExit();
    try {
      T told = writePart(part, content);
      Files.move(part, absolute, ATOMIC_MOVE);
      return told;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static FileAttribute<?>[] attributes(Path part) {
    boolean hasModes = part.getFileSystem().supportedFileAttributeViews().contains("posix");
    return hasModes ? new FileAttribute<?>[] {PRIVATE} : new FileAttribute<?>[0];
  }

  private static <T> T writePart(Path part, Content<T> content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(part, Set.of(CREATE_NEW, WRITE), attributes(part))) {
      return content.writeTo(channel);
    }
  }
}
