package dev.forkpoint.adapters.fs.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The real file system, with an account of what a crash of the machine could take away. It
/// outlives the processes of a test, as a disk does.
///
/// To give a file its name before what was written to it is synced fails the test.
final class SyncLedger implements FileOperations {
  private final FileOperations real = new NioFileOperations();
  private final Set<Path> unsynced = ConcurrentHashMap.newKeySet();

  /// The files and directories, temporary ones aside, of which something would be lost.
  Set<Path> unsynced() {
    return unsynced.stream()
        .filter(path -> !isTemporary(path.getParent()))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void createDirectory(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      real.createDirectory(directory);
      changed(directory);
    }
  }

  @Override
  public NewFile create(Path file) throws IOException {
    return new LedgerFile(real.create(file), file);
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    requireSynced(from);
    real.rename(from, to);
    changed(to);
  }

  @Override
  public void sync(Path fileOrDirectory) throws IOException {
    real.sync(fileOrDirectory);
    unsynced.remove(fileOrDirectory);
  }

  @Override
  public void delete(Path file) throws IOException {
    real.delete(file);
    unsynced.remove(file);
  }

  /// A name has come to its directory.
  private void changed(Path path) {
    if (!isTemporary(path)) {
      unsynced.add(path.getParent());
    }
  }

  private static boolean isTemporary(Path directory) {
    return directory.endsWith(".tmp");
  }

  private void requireSynced(Path file) {
    if (unsynced.contains(file)) {
      throw new AssertionError(file + " is not synced yet");
    }
  }

  private final class LedgerFile implements NewFile {
    private final NewFile file;
    private final Path path;

    LedgerFile(NewFile file, Path path) {
      this.file = file;
      this.path = path;
    }

    @Override
    public void write(ByteBuffer content) throws IOException {
      unsynced.add(path);
      file.write(content);
    }

    @Override
    public void sync() throws IOException {
      file.sync();
      unsynced.remove(path);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
