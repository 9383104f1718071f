package dev.forkpoint.adapters.fs.audit;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.forkpoint.adapters.fs.lock.ExclusiveLock;
import dev.forkpoint.application.port.AuditLog;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// An audit log of JSON lines, which its owner alone may read: `audit.jsonl` in a directory. When
/// that has grown long it becomes `audit-1.jsonl`, the next `audit-2.jsonl` and so on; none of them
/// is ever removed here.
public final class FsAuditLog implements AuditLog {
  private static final long USUAL_BYTES = 64L << 20;

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path directory;
  private final Path file;
  private final long mostBytes;

  public FsAuditLog(Path directory) {
    this(directory, USUAL_BYTES);
  }

  /// @param mostBytes how long the file may become
  FsAuditLog(Path directory, long mostBytes) {
    this.directory = directory;
    this.file = directory.resolve("audit.jsonl");
    this.mostBytes = mostBytes;
  }

  @Override
  public void note(Entry entry) throws IOException {
    ByteBuffer line = AuditLine.of(entry);
    Files.createDirectories(directory);
    try (ExclusiveLock _ = ExclusiveLock.acquire(directory.resolve("audit.lock"))) {
      makeRoom(line.remaining());
      append(line);
    }
  }

  private void makeRoom(int bytes) throws IOException {
    if (Files.exists(file) && Files.size(file) + bytes > mostBytes) {
      Files.move(file, firstFree());
    }
  }

  private Path firstFree() {
    int number = 1;
    while (Files.exists(older(number))) {
      number++;
    }
    return older(number);
  }

  private Path older(int number) {
    return directory.resolve("audit-" + number + ".jsonl");
  }

  /// A line that there is no room for does not stay in part.
  private void append(ByteBuffer line) throws IOException {
    try (FileChannel log = FileChannel.open(file, Set.of(CREATE, WRITE), OWNER_ONLY)) {
      long end = log.size();
      try {
        log.position(end);
        while (line.hasRemaining()) {
          log.write(line);
        }
      } catch (IOException e) {
        log.truncate(end);
        throw e;
      }
    }
  }
}
