package dev.forkpoint.domain.merge;

import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.EntryPath;

/// Where entries that stay are put, each directory before what is in it.
interface Place {
  void put(Entry entry);

  /// What is kept beside the place that it had.
  interface Beside {
    /// Keeps something beside.
    ///
    /// @param contested the path that both sides changed
    /// @param entry what is kept beside it: the earlier side's entry there, or one from below it
    void put(EntryPath contested, Entry entry);
  }
}
