package dev.forkpoint.adapters.fs.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// The real file system.
final class NioFileOperations implements FileOperations {
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_FILE = owner("rw-------");
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_DIRECTORY = owner("rwx------");

  private static FileAttribute<Set<PosixFilePermission>> owner(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }

  @Override
  public void createDirectory(Path directory) throws IOException {
    try {
      Files.createDirectory(directory, OWNER_DIRECTORY);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(directory)) {
        throw e;
      }
    }
  }

  @Override
  public NewFile create(Path file) throws IOException {
    return new NioFile(
        FileChannel.open(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_FILE));
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void sync(Path fileOrDirectory) throws IOException {
    try (FileChannel channel = FileChannel.open(fileOrDirectory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public void delete(Path file) throws IOException {
    Files.delete(file);
  }

  private record NioFile(FileChannel channel) implements NewFile {
    /// A channel copies what lies on the heap to as much memory outside it, and each thread keeps
    /// that. A pack at once would be much.
    private static final int MOST_BYTES = 256 << 10;

    @Override
    public void write(ByteBuffer content) throws IOException {
      int bytes = Math.min(content.remaining(), MOST_BYTES);
      int written = channel.write(content.slice(content.position(), bytes));
      content.position(content.position() + written);
    }

    @Override
    public void sync() throws IOException {
      channel.force(true);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
