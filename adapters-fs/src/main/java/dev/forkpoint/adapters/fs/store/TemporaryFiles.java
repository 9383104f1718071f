package dev.forkpoint.adapters.fs.store;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;

/// The directory in which objects grow until they are whole. No key reaches it, since no name in a
/// key begins with a dot.
///
/// A writer that dies leaves a file there, which is in nobody's way. The next process that writes
/// removes it once it is a day old: no write takes so long, and if one did, it would fail and
/// nothing be lost.
final class TemporaryFiles {
  private static final Duration DEAD_AFTER = Duration.ofDays(1);

  private final FileOperations operations;
  private final Path directory;
  private final AtomicBoolean swept = new AtomicBoolean();

  TemporaryFiles(FileOperations operations, Path root) {
    this.operations = operations;
    this.directory = root.resolve(".tmp");
  }

  /// A name that nobody uses.
  Path next() throws IOException {
    operations.createDirectory(directory);
    return directory.resolve(Long.toHexString(ThreadLocalRandom.current().nextLong()));
  }

  /// Removes what dead writers left, once in the life of this process.
  void sweep() {
    if (swept.compareAndSet(false, true)) {
      try {
        sweepNow();
      } catch (IOException e) {
        // What stays is in nobody's way.
      }
    }
  }

  /// The directory changed with the last write, which tells the time by the clock of the file
  /// system, whose times are compared.
  private void sweepNow() throws IOException {
    Instant now = modified(directory);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        if (modified(file).plus(DEAD_AFTER).isBefore(now)) {
          operations.delete(file);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private static Instant modified(Path path) throws IOException {
    return Files.getLastModifiedTime(path).toInstant();
  }
}
