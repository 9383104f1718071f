package dev.forkpoint.application.port;

import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.upload.ArchiveLimits;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/// Archives of files on the local machine, from anybody: tar, gzipped tar, zip.
///
/// What an archive is, its first bytes tell. It is taken for a workspace or refused as a whole, and
/// nothing is ever written under a name that a member has, unless it is asked for with
/// [UnpackedArchive#lay].
public interface ArchiveFiles {

  /// What is done about names that differ in case alone, so that some file systems have room for
  /// one of them only.
  enum CaseClashes {
    REFUSE,
    KEEP
  }

  /// Whether a file begins as an archive does.
  ///
  /// @param place a path as a person writes it
  /// @throws IOException where there is no file at that place, or it cannot be read
  boolean isArchive(String place) throws IOException;

  /// Reads an archive to its end and checks all of it; to be closed. The file must stay as it is
  /// until then.
  ///
  /// @throws ArchiveException where it is none, is damaged, holds more than the limits allow, or
  ///   what no honest workspace has
  /// @throws IOException where it cannot be read, or there is no room to work in
  UnpackedArchive open(String place, ArchiveLimits limits, CaseClashes clashes) throws IOException;

  /// An archive in which nothing is wrong. For one thread.
  interface UnpackedArchive extends Closeable {

    /// Its members. A directory that it does not name, but has members in, is met as well, with
    /// mode 0755 and the time of the first of them. Stamps are [FileStamp#UNKNOWN].
    SourceTree files();

    /// The same without one of its files.
    SourceTree without(EntryPath file);

    /// Lays one of its regular files out on the local machine, under its own name, until this is
    /// closed; tells where. Nothing where no regular file is at that path.
    Optional<String> lay(EntryPath file) throws IOException;
  }
}
