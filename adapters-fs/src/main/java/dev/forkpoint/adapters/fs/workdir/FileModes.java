package dev.forkpoint.adapters.fs.workdir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/// The twelve permission bits of POSIX, where a file system has them.
public final class FileModes {
  static final int OWNER_READS = 0400;
  static final int OWNER_ALL = 0700;
  static final int OWNER_READS_AND_WRITES = 0600;

  private static final int AT_CREATION = 0777;

  private FileModes() {}

  static boolean areKnown(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("unix");
  }

  /// Sets the mode of what is no link.
  static void set(Path file, int mode) throws IOException {
    if (areKnown(file)) {
      Files.setAttribute(file, "unix:mode", mode);
    }
  }

  /// Makes a directory one in which its owner can add and remove things.
  static void letOwnerChange(Path directory, FileStatus status) throws IOException {
    if ((status.mode() & OWNER_ALL) != OWNER_ALL) {
      set(directory, status.mode() | OWNER_ALL);
    }
  }

  /// What makes a new file have a mode, less its [creation mask][CreationMask].
  static FileAttribute<?>[] atCreation(Path file, int mode) {
    return areKnown(file)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions(mode))}
        : new FileAttribute<?>[0];
  }

  /// Makes a directory that nobody else can look into.
  public static void createPrivateDirectory(Path directory) throws IOException {
    Files.createDirectory(directory, atCreation(directory, OWNER_ALL));
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    int bit = OWNER_READS;
    for (PosixFilePermission permission : PosixFilePermission.values()) {
      if ((mode & bit) != 0) {
        permissions.add(permission);
      }
      bit >>= 1;
    }
    return permissions;
  }

  /// What the system takes away from the mode of a new file: the process's umask, or what the
  /// default access list of the directory says instead.
  record CreationMask(int bits) {
    /// As seen on a directory that was made with all permissions.
    static CreationMask seenOn(FileStatus directory) {
      return new CreationMask(AT_CREATION & ~directory.mode());
    }

    /// Whether a file that is created with a mode has it.
    boolean leaves(int mode) {
      return (mode & AT_CREATION & ~bits) == mode;
    }
  }
}
