package dev.forkpoint.domain.merge;

import dev.forkpoint.domain.merge.Merged.Conflict;
import dev.forkpoint.domain.merge.Merged.Gone;
import dev.forkpoint.domain.merge.Merged.Kept;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import java.util.Optional;

/// Merges what two sides made of one path.
///
/// A side has changed a path where its kind, a file's bytes or a link's target are other than in
/// the base, or where it is there in one only. What one side changed is taken from it, and so is
/// what both changed to the same. Where each made something else of it, that is a conflict; but
/// what one side changed and the other removed stays.
///
/// Mode and time alone are no change that could outlive a removal or make a conflict. They are
/// merged by themselves: the mode that one side set goes with the bytes that the other wrote. Where
/// both set them, the later wins.
final class ThreeWayMerge {
  private ThreeWayMerge() {}

  static Merged merge(Sides sides) {
    Optional<Entry> base = sides.base();
    Optional<Entry> earlier = sides.earlier();
    Optional<Entry> later = sides.later();
    if (isSame(base, earlier) || isSame(earlier, later)) {
      return take(later, sides);
    }
    if (isSame(base, later) || later.isEmpty()) {
      return take(earlier, sides);
    }
    return earlier.isEmpty() ? take(later, sides) : new Conflict(later.get(), earlier.get());
  }

  private static Merged take(Optional<Entry> taken, Sides sides) {
    return taken.isEmpty() ? new Gone() : new Kept(Attributes.merge(taken.get(), sides));
  }

  private static boolean isSame(Optional<Entry> one, Optional<Entry> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() == other.isEmpty();
    }
    return isSame(one.get(), other.get());
  }

  /// Whether two entries are alike but for mode and time.
  static boolean isSame(Entry one, Entry other) {
    return switch (one) {
      case FileEntry file ->
          other instanceof FileEntry same && file.content().hasContentOf(same.content());
      case DirectoryEntry _ -> other instanceof DirectoryEntry;
      case LinkEntry link -> other instanceof LinkEntry same && link.target().equals(same.target());
    };
  }
}
