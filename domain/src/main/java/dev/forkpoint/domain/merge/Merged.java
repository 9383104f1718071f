package dev.forkpoint.domain.merge;

import dev.forkpoint.domain.snapshot.Entry;

/// What becomes of one path when two sides are merged.
sealed interface Merged {

  /// This is there.
  record Kept(Entry entry) implements Merged {}

  /// Nothing is there.
  record Gone() implements Merged {}

  /// Both sides changed it, each in its own way.
  ///
  /// @param later what is there
  /// @param earlier what is kept beside it
  record Conflict(Entry later, Entry earlier) implements Merged {}
}
