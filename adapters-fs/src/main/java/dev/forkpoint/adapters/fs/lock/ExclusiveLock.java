package dev.forkpoint.adapters.fs.lock;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/// Keeps all others out of what a file stands for until it is closed.
///
/// The lock on a file keeps other processes out. A process has that as a whole, and must not ask
/// for it twice, so its threads wait for each other first.
public final class ExclusiveLock implements Closeable {
  private static final ReentrantLock THREADS = new ReentrantLock();

  private final FileChannel file;

  private ExclusiveLock(FileChannel file) {
    this.file = file;
  }

  /// Waits for the lock.
  ///
  /// @param path a file that is there for the lock alone; it is made where it is missing
  public static ExclusiveLock acquire(Path path) throws IOException {
    THREADS.lock();
    try {
      return new ExclusiveLock(lock(path));
    } catch (IOException | RuntimeException e) {
      THREADS.unlock();
      throw e;
    }
  }

  private static FileChannel lock(Path path) throws IOException {
    FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      file.lock();
      return file;
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      file.close();
    } finally {
      THREADS.unlock();
    }
  }
}
