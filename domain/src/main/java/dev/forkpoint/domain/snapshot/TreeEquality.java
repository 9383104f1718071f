package dev.forkpoint.domain.snapshot;

import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import java.io.IOException;
import java.util.Optional;

/// Tells whether two trees are the same but for times: no entry is in one alone, and none has
/// another kind, mode, content or target. Nothing about the root is a difference.
public final class TreeEquality {
  private TreeEquality() {}

  /// Whether they are the same.
  ///
  /// @throws IOException where one cannot be read
  public static boolean isSame(Entries one, Entries other) throws IOException {
    Entries.Cursor ones = one.open();
    Entries.Cursor others = other.open();
    Optional<Entry> mine = next(ones);
    Optional<Entry> theirs = next(others);
    while (mine.isPresent() && theirs.isPresent() && isSame(mine.get(), theirs.get())) {
      mine = next(ones);
      theirs = next(others);
    }
    return mine.isEmpty() && theirs.isEmpty();
  }

  private static Optional<Entry> next(Entries.Cursor cursor) throws IOException {
    Optional<Entry> entry = cursor.next();
    return entry.isPresent() && entry.get().path().isRoot() ? cursor.next() : entry;
  }

  private static boolean isSame(Entry one, Entry other) {
    return one.path().equals(other.path())
        && switch (one) {
          case FileEntry file ->
              other instanceof FileEntry same
                  && file.mode() == same.mode()
                  && file.content().hasContentOf(same.content());
          case DirectoryEntry directory ->
              other instanceof DirectoryEntry same && directory.mode() == same.mode();
          case LinkEntry link ->
              other instanceof LinkEntry same && link.target().equals(same.target());
        };
  }
}
