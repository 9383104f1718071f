package dev.forkpoint.application.vault;

import dev.forkpoint.domain.snapshot.Snapshot;
import java.util.List;

/// A tree of files that was saved.
///
/// @param leftOut what of the tree the snapshot does not hold
public record SavedTree(Snapshot snapshot, List<LeftOut> leftOut) {}
