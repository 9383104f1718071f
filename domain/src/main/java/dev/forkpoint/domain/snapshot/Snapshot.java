package dev.forkpoint.domain.snapshot;

import dev.forkpoint.domain.content.ContentTree;

/// One tree of files: the sorted list of its entries, held as a content tree whose data chunks are
/// entry nodes ([SnapshotNode]).
///
/// @param entries where the entries are
/// @param files number of regular files
/// @param bytes their length together
public record Snapshot(ContentTree entries, long files, long bytes) {
  /// A tree without any entry.
  public static final Snapshot EMPTY = new Snapshot(ContentTree.EMPTY, 0, 0);
}
