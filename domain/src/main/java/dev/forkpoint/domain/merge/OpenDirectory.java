package dev.forkpoint.domain.merge;

import dev.forkpoint.domain.snapshot.EntryPath;

/// A directory of one side only, whose fate hangs on whether anything below it stays.
sealed interface OpenDirectory extends Place permits DoubtfulDirectory, DisplacedDirectory {
  EntryPath path();

  /// Nothing more comes from below it.
  void close();
}
