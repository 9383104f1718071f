package dev.forkpoint.adapters.fs.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/// Keeps all others from adding to a workspace's hints until it is closed.
///
/// The lock on a file keeps other processes out. A process has that as a whole, and must not ask
/// for it twice, so its threads wait for each other first.
final class AddLock implements Closeable {
  private static final ReentrantLock THREADS = new ReentrantLock();

  private final FileChannel file;

  private AddLock(FileChannel file) {
    this.file = file;
  }

  /// Waits for the lock.
  static AddLock acquire(Path path) throws IOException {
    THREADS.lock();
    try {
      return new AddLock(lock(path));
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
