package dev.forkpoint.adapters.fs.store;

import dev.forkpoint.adapters.fs.store.FileOperations.NewFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// Writes files below a root that are whole or absent, and survive a crash of the machine.
///
/// A file grows under a temporary name, is synced, gets its final name, and then the directory is
/// synced that holds the name. So is each directory above it that this process has not seen to yet,
/// because whoever made it may have died before he did.
final class DurableFiles {
  private static final int MOST_REMEMBERED = 10_000;
  private static final int BUFFER_BYTES = 64 << 10;

  private final FileOperations operations;
  private final Path root;
  private final TemporaryFiles temporaries;
  private final Set<Path> durableDirectories = new HashSet<>();

  DurableFiles(FileOperations operations, Path root) {
    this.operations = operations;
    this.root = root;
    this.temporaries = new TemporaryFiles(operations, root);
  }

  /// Writes a file.
  ///
  /// @param content stays as it is
  void write(Path file, ByteBuffer content) throws IOException {
    ByteBuffer rest = content.duplicate();
    write(file, target -> drain(rest, target));
  }

  /// Writes a file, in the place of one that is there.
  ///
  /// @param content read to its end; the caller closes it
  void write(Path file, InputStream content) throws IOException {
    write(file, target -> copy(content, target));
  }

  private void write(Path file, Filling filling) throws IOException {
    Path directory = directoryOf(file);
    makeDirectory(directory);
    moveIn(temporaries.next(), file, filling);
    operations.sync(directory);
    temporaries.sweep();
  }

  private static void copy(InputStream content, NewFile target) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      drain(ByteBuffer.wrap(buffer, 0, read), target);
    }
  }

  private static void drain(ByteBuffer content, NewFile target) throws IOException {
    while (content.hasRemaining()) {
      target.write(content);
    }
  }

  /// Makes a file durable that is there already, whoever wrote it.
  void keep(Path file) throws IOException {
    Path directory = directoryOf(file);
    operations.sync(file);
    makeDirectory(directory);
    operations.sync(directory);
  }

  private void moveIn(Path temporary, Path file, Filling filling) throws IOException {
    try {
      fill(temporary, filling);
      operations.rename(temporary, file);
    } catch (IOException e) {
      deleteAfter(e, temporary);
      throw e;
    }
  }

  private void fill(Path temporary, Filling filling) throws IOException {
    try (NewFile file = operations.create(temporary)) {
      filling.writeTo(file);
      file.sync();
    }
  }

  private void deleteAfter(IOException failure, Path temporary) {
    try {
      operations.delete(temporary);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  /// One at a time, so that nobody relies on a directory that another thread has yet to sync.
  private synchronized void makeDirectory(Path directory) throws IOException {
    if (!isDurable(directory)) {
      Path parent = directoryOf(directory);
      makeDirectory(parent);
      operations.createDirectory(directory);
      operations.sync(parent);
      remember(directory);
    }
  }

  private void remember(Path directory) {
    if (durableDirectories.size() == MOST_REMEMBERED) {
      durableDirectories.clear();
    }
    durableDirectories.add(directory);
  }

  /// A directory that somebody removed is made again, and one above the root is not ours to doubt.
  private boolean isDurable(Path directory) {
    boolean ours = directory.startsWith(root) && !directory.equals(root);
    return Files.isDirectory(directory) && (!ours || durableDirectories.contains(directory));
  }

  /// Every path here is absolute and below a directory.
  private static Path directoryOf(Path path) {
    Path parent = path.getParent();
    if (parent == null) {
      throw new IllegalArgumentException(path + " lies in no directory");
    }
    return parent;
  }

  /// Writes what a file is to hold.
  private interface Filling {
    void writeTo(NewFile file) throws IOException;
  }
}
