package dev.forkpoint.adapters.fs.workdir;

import dev.forkpoint.application.port.FileStamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// What one look at a file tells. A link is looked at, not followed.
///
/// @param mode the twelve permission bits of POSIX
record FileStatus(Kind kind, int mode, Instant modified, long bytes, FileStamp stamp) {
  enum Kind {
    FILE("a file"),
    DIRECTORY("a directory"),
    LINK("a symbolic link"),
    SOCKET("a socket"),
    PIPE("a named pipe"),
    BLOCK_DEVICE("a block device"),
    CHARACTER_DEVICE("a character device"),
    OTHER("neither a file nor a directory");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /// One system call; the platform's view is the only one that tells of change times.
  private static final String UNIX = "unix:mode,ino,ctime,size,lastModifiedTime";

  private static final int PERMISSIONS = 07777;

  static FileStatus of(Path file) throws IOException {
    return FileModes.areKnown(file) ? unix(file) : basic(file);
  }

  static Optional<FileStatus> find(Path file) throws IOException {
    try {
      return Optional.of(of(file));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }

  static boolean isDirectory(Path file) throws IOException {
    return find(file).filter(status -> status.kind == Kind.DIRECTORY).isPresent();
  }

  private static FileStatus unix(Path file) throws IOException {
    Map<String, Object> attributes = Files.readAttributes(file, UNIX, LinkOption.NOFOLLOW_LINKS);
    int mode = get(attributes, "mode", Integer.class);
    return new FileStatus(
        kind(mode),
        mode & PERMISSIONS,
        get(attributes, "lastModifiedTime", FileTime.class).toInstant(),
        get(attributes, "size", Long.class),
        new FileStamp(
            get(attributes, "ino", Long.class),
            get(attributes, "ctime", FileTime.class).to(TimeUnit.NANOSECONDS)));
  }

  private static <T> T get(Map<String, Object> attributes, String name, Class<T> type) {
    return type.cast(Objects.requireNonNull(attributes.get(name)));
  }

  /// The values of `S_IFMT`, which are the same on every Unix.
  private static Kind kind(int mode) {
    return switch (mode & 0170000) {
      case 0100000 -> Kind.FILE;
      case 0040000 -> Kind.DIRECTORY;
      case 0120000 -> Kind.LINK;
      case 0140000 -> Kind.SOCKET;
      case 0010000 -> Kind.PIPE;
      case 0060000 -> Kind.BLOCK_DEVICE;
      case 0020000 -> Kind.CHARACTER_DEVICE;
      default -> Kind.OTHER;
    };
  }

  /// For file systems without modes and inodes.
  private static FileStatus basic(Path file) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return new FileStatus(
        kind(attributes),
        attributes.isDirectory() ? 0755 : 0644,
        attributes.lastModifiedTime().toInstant(),
        attributes.size(),
        FileStamp.UNKNOWN);
  }

  private static Kind kind(BasicFileAttributes attributes) {
    if (attributes.isRegularFile()) {
      return Kind.FILE;
    }
    if (attributes.isDirectory()) {
      return Kind.DIRECTORY;
    }
    return attributes.isSymbolicLink() ? Kind.LINK : Kind.OTHER;
  }
}
