package dev.forkpoint.adapters.fs.index;

import dev.forkpoint.adapters.fs.lock.ExclusiveLock;
import dev.forkpoint.application.port.ChunkIndex.Hint;
import dev.forkpoint.domain.content.Digest;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The hints of one workspace, in a directory of its own. Its files are opened at the first use,
/// and again after they were closed.
final class WorkspaceHints implements Closeable {
  private final Path directory;
  private @Nullable HintFiles files;

  WorkspaceHints(Path directory) {
    this.directory = directory;
  }

  synchronized boolean isEmpty() throws IOException {
    HintFiles opened = opened();
    return opened == null || opened.isEmpty();
  }

  /// What was not found in a table that was replaced meanwhile may be in the new one.
  synchronized Optional<Hint> find(Digest chunk) throws IOException {
    Optional<Hint> hint = look(chunk);
    while (hint.isEmpty() && files != null && files.isReplaced()) {
      close();
      hint = look(chunk);
    }
    return hint;
  }

  private Optional<Hint> look(Digest chunk) throws IOException {
    HintFiles opened = opened();
    return opened == null ? Optional.empty() : opened.find(chunk);
  }

  private @Nullable HintFiles opened() throws IOException {
    if (files == null) {
      files = HintFiles.open(directory).orElse(null);
    }
    return files;
  }

  /// Opens the files anew, because whoever added last may have replaced them.
  synchronized void add(Digest pack, List<Digest> chunks) throws IOException {
    Files.createDirectories(
        directory,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    try (ExclusiveLock _ = ExclusiveLock.acquire(directory.resolve("lock"))) {
      close();
      HintFiles opened = HintFiles.openToAdd(directory);
      files = opened;
      opened.add(pack, chunks);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (files != null) {
      files.close();
      files = null;
    }
  }
}
