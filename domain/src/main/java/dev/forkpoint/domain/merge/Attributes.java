package dev.forkpoint.domain.merge;

import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import java.time.Instant;

/// Merges the modes and times of an entry that both sides have.
final class Attributes {
  private Attributes() {}

  /// The entry that was taken from one side, with what the other did to its mode and time. A time
  /// belongs to the bytes: it comes along with them where they were written.
  static Entry merge(Entry taken, Sides sides) {
    if (sides.base().isEmpty() || sides.earlier().isEmpty() || sides.later().isEmpty()) {
      return taken;
    }
    return merge(taken, sides.base().get(), sides.earlier().get(), sides.later().get());
  }

  private static Entry merge(Entry taken, Entry base, Entry earlier, Entry later) {
    if (!isOfKind(taken, base) || !isOfKind(taken, earlier) || !isOfKind(taken, later)) {
      return taken;
    }
    int mode = pick(mode(base), mode(earlier), mode(later));
    Instant modified =
        ThreeWayMerge.isSame(base, taken)
            ? pick(base.modified(), earlier.modified(), later.modified())
            : taken.modified();
    return switch (taken) {
      case FileEntry file -> new FileEntry(file.path(), mode, modified, file.content());
      case DirectoryEntry directory -> new DirectoryEntry(directory.path(), mode, modified);
      case LinkEntry link -> new LinkEntry(link.path(), modified, link.target());
    };
  }

  private static boolean isOfKind(Entry taken, Entry other) {
    return taken.getClass() == other.getClass();
  }

  private static int mode(Entry entry) {
    return switch (entry) {
      case FileEntry file -> file.mode();
      case DirectoryEntry directory -> directory.mode();
      case LinkEntry _ -> 0;
    };
  }

  private static <T> T pick(T base, T earlier, T later) {
    return later.equals(base) ? earlier : later;
  }
}
