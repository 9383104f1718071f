package dev.forkpoint.application.port;

import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/// A tree of files outside the vault, to be read once from beginning to end.
public interface SourceTree {

  /// Begins a walk over the tree as it is now. Whatever changes meanwhile may be met or not.
  ///
  /// @throws IOException where there is no such tree
  Walk walk() throws IOException;

  /// Opens a regular file for reading.
  ///
  /// @throws java.nio.file.NoSuchFileException where it has gone since the walk met it
  InputStream open(EntryPath path) throws IOException;

  /// A walk in the order of [EntryPath]. For one thread.
  interface Walk extends Closeable {
    /// The next thing, or nothing at the end.
    ///
    /// @throws IOException where something may not be read: what is met would not be all
    Optional<Found> next() throws IOException;
  }

  /// What a walk meets.
  sealed interface Found {
    EntryPath path();

    /// A regular file.
    ///
    /// @param mode the twelve permission bits of POSIX
    /// @param bytes its length when it was met
    record File(EntryPath path, int mode, Instant modified, long bytes, FileStamp stamp)
        implements Found {}

    /// A directory, met before what is in it.
    record Directory(EntryPath path, int mode, Instant modified) implements Found {}

    /// A symbolic link whose target stays inside the tree.
    record Link(EntryPath path, Instant modified, String target) implements Found {}

    /// Something that a snapshot does not hold.
    ///
    /// @param reason why, in words
    record LeftOut(EntryPath path, String reason) implements Found {}
  }
}
