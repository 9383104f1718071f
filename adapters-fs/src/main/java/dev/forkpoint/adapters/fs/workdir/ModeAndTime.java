package dev.forkpoint.adapters.fs.workdir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/// What a file or directory is marked with once its content is there.
///
/// @param mode the twelve permission bits of POSIX
record ModeAndTime(int mode, Instant modified) {

  static ModeAndTime of(FileStatus status) {
    return new ModeAndTime(status.mode(), status.modified());
  }

  /// Marks a file that its owner can read. The mode comes last, as it may forbid that, and the
  /// platform opens a file to set its times.
  void applyTo(Path file) throws IOException {
    setModified(file, modified);
    FileModes.set(file, mode);
  }

  /// Marks a file that is marked otherwise now.
  void applyTo(Path file, FileStatus now) throws IOException {
    if (equals(of(now))) {
      return;
    }
    if ((now.mode() & FileModes.OWNER_READS) == 0) {
      FileModes.set(file, now.mode() | FileModes.OWNER_READS);
    }
    applyTo(file);
  }

  /// Sets the modification time of a file, a directory or a link itself. The time of access goes
  /// along: to keep it would cost a look at the file.
  static void setModified(Path file, Instant modified) throws IOException {
    FileTime time = FileTime.from(modified);
    Files.getFileAttributeView(file, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
        .setTimes(time, time, null);
  }
}
