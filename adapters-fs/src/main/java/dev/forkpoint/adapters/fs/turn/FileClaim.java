package dev.forkpoint.adapters.fs.turn;

import dev.forkpoint.application.port.TurnDirectories.Claim;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// A claim that is the lock on a file, which the system takes back when the process ends.
final class FileClaim implements Claim {
  private final FileChannel file;

  private FileClaim(FileChannel file) {
    this.file = file;
  }

  /// The claim, unless another process has it, or another thread of this one.
  static Optional<Claim> of(Path path) throws IOException {
    FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      Optional<FileLock> lock = Optional.ofNullable(file.tryLock());
      if (lock.isPresent()) {
        return Optional.of(new FileClaim(file));
      }
    } catch (OverlappingFileLockException _) {
      // Somebody else in this process has it.
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
    file.close();
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
