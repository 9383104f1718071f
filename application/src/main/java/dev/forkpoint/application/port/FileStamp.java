package dev.forkpoint.application.port;

/// What a file system tells about a file beside its length and modification time, and what changes
/// when somebody writes to it: by this a file that is as it was need not be read again.
///
/// @param inode its number; 0 where the system has none
/// @param changedNanos time of the last change to the file or its attributes, in nanoseconds since
///   1970
public record FileStamp(long inode, long changedNanos) {
  /// A stamp that fits no file, so that the file is read again.
  public static final FileStamp UNKNOWN = new FileStamp(0, 0);

  /// Whether the two tell of the same state of the same file.
  public boolean matches(FileStamp other) {
    return !equals(UNKNOWN) && equals(other);
  }
}
