package dev.forkpoint.adapters.fs.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/// What a durable write asks of the operating system, one call a method, so that a test can fail or
/// break off at each of them.
interface FileOperations {

  /// Creates a directory for its owner alone, where there is none yet.
  void createDirectory(Path directory) throws IOException;

  /// Creates a file for its owner alone, where there is none yet.
  NewFile create(Path file) throws IOException;

  /// Gives a file its final name. There is no moment at which that name stands for anything else
  /// than the whole file, or what it stood for before.
  void rename(Path from, Path to) throws IOException;

  /// Makes the content of an existing file, or the names in a directory, survive a crash of the
  /// machine.
  void sync(Path fileOrDirectory) throws IOException;

  /// Removes a file.
  void delete(Path file) throws IOException;

  /// A file being written.
  interface NewFile extends Closeable {
    /// Writes some of what remains in `content`, at least one byte of it.
    void write(ByteBuffer content) throws IOException;

    /// Makes what was written survive a crash of the machine.
    void sync() throws IOException;
  }
}
