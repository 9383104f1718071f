package dev.forkpoint.adapters.fs.store;

import dev.forkpoint.adapters.fs.store.FileOperations.NewFile;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.port.StoreProbe;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;

/// Tries out a folder with a file that grows where objects do. A folder that was never there is
/// made, as a first write would make it; one that was there and is gone is trouble.
public final class FsStoreProbe implements StoreProbe {
  /// More than a file system has left where it calls itself full.
  private static final int BYTES = 64 << 10;

  private final Path root;
  private final FileOperations operations = new NioFileOperations();
  private final TemporaryFiles temporaries;
  private final FsFaults faults;
  private final AtomicBoolean made = new AtomicBoolean();

  /// @param root the folder of the store
  public FsStoreProbe(Path root) {
    this.root = root.toAbsolutePath();
    this.temporaries = new TemporaryFiles(operations, this.root);
    this.faults = new FsFaults(root);
  }

  @Override
  public void probe() throws StoreException {
    try {
      makeFolderOnce();
      tryOut(temporaries.next());
    } catch (IOException e) {
      throw faults.probing(e);
    }
  }

  private void makeFolderOnce() throws IOException {
    if (!made.get()) {
      Files.createDirectories(root);
      made.set(true);
    }
  }

  private void tryOut(Path file) throws IOException {
    byte[] content = new byte[BYTES];
    ThreadLocalRandom.current().nextBytes(content);
    try {
      write(file, ByteBuffer.wrap(content));
      if (!Arrays.equals(content, Files.readAllBytes(file))) {
        throw new IOException("what is read is not what was written");
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private void write(Path path, ByteBuffer content) throws IOException {
    try (NewFile file = operations.create(path)) {
      while (content.hasRemaining()) {
        file.write(content);
      }
      file.sync();
    }
  }
}
