package dev.forkpoint.application.download;

import dev.forkpoint.domain.session.CheckpointId;
import dev.forkpoint.domain.snapshot.Entries;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.EntryPath;

/// A tree of files that goes into a download.
///
/// @param folder where in the download it goes
/// @param checkpoint whose tree it is
record DownloadedTree(EntryPath folder, CheckpointId checkpoint, Entries entries) {

  /// An entry of the tree as the download has it.
  Entry located(Entry entry) {
    return folder.isRoot() ? entry : entry.at(folder.descendant(entry.path()));
  }
}
