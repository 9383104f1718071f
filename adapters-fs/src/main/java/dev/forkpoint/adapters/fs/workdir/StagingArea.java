package dev.forkpoint.adapters.fs.workdir;

import dev.forkpoint.adapters.fs.workdir.FileModes.CreationMask;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A directory of our own in which files are written before they are moved into place. Nobody else
/// can look into it.
///
/// Beside the [tree][#tree] it holds a file that stays locked as long as the process lives, by
/// which others tell an area in use from one that a crash left behind. The file gets its name when
/// it is locked, so that it is never seen unlocked before its time.
public final class StagingArea implements Closeable {
  private final Path home;
  private final Path tree;
  private final FileChannel lock;
  private final CreationMask mask;

  private StagingArea(Path home) throws IOException {
    this.home = home;
    this.tree = Files.createDirectory(home.resolve("tree"));
    this.mask = CreationMask.seenOn(FileStatus.of(tree));
    this.lock = lock(home);
  }

  static StagingArea create(Path home) throws IOException {
    FileModes.createPrivateDirectory(home);
    try {
      return new StagingArea(home);
    } catch (IOException e) {
      FileRemoval.remove(home);
      throw e;
    }
  }

  /// Where files are staged. It is made like any new directory: its mode is what the mask leaves.
  public Path tree() {
    return tree;
  }

  /// What is taken away from the modes of new files.
  CreationMask mask() {
    return mask;
  }

  private static FileChannel lock(Path home) throws IOException {
    Path unlocked = home.resolve("unlocked");
    FileChannel channel =
        FileChannel.open(unlocked, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      channel.lock();
      Files.move(unlocked, lockFile(home), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException _) {
      // A file system without locks: the area is never taken for abandoned.
    }
    return channel;
  }

  private static Path lockFile(Path home) {
    return home.resolve("lock");
  }

  /// Removes an area of a process that is dead.
  static void removeIfAbandoned(Path home) throws IOException {
    if (isAbandoned(home)) {
      FileRemoval.remove(home);
    }
  }

  private static boolean isAbandoned(Path home) throws IOException {
    try (FileChannel channel = FileChannel.open(lockFile(home), StandardOpenOption.WRITE);
        FileLock free = channel.tryLock()) {
      return free != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      FileRemoval.remove(home);
    }
  }
}
