package dev.forkpoint.application.port;

import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/// Files being laid out in a directory.
///
/// Where the directory is absent or empty, a whole tree is built beside it and renamed into place.
/// Where it holds files, the new ones are staged beside it, and moved in one by one when everything
/// is there; entries that are not mentioned stay as they are.
///
/// Nothing is ever written or removed through a link: what is to hold an entry is a directory, or
/// is announced as one, or the restoration fails before anything has changed.
///
/// Directories are announced before what is in them. [#create] may be called by several threads at
/// once, everything else by one. Closed without being committed, it leaves the directory as it was.
public interface Restoration extends Closeable {

  /// A directory that is to be there, with this mode and time.
  void directory(DirectoryEntry directory) throws IOException;

  /// A link that is to be there.
  ///
  /// @throws IOException where its target leaves the tree
  void link(LinkEntry link) throws IOException;

  /// A file that is to be there, with this mode and time. Its content follows.
  FileSink create(FileEntry file) throws IOException;

  /// A file that is there with the right content, and is to have this mode and time.
  void attributes(FileEntry file) throws IOException;

  /// Something that is to go: a file, a link, or a directory with all that is below it.
  void remove(EntryPath path) throws IOException;

  /// Puts everything in place.
  void commit() throws IOException;

  /// Takes the content of one file from its beginning to its end. For one thread.
  interface FileSink extends Closeable {
    /// Writes all that remains of `content`.
    void write(ByteBuffer content) throws IOException;
  }
}
