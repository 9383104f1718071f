package dev.forkpoint.domain.session;

import dev.forkpoint.domain.snapshot.Snapshot;
import dev.forkpoint.domain.trace.Trace;
import java.time.Instant;
import java.util.Optional;

/// The immutable state of a session at the end of a turn.
///
/// @param session the session, as it was called then
/// @param number 1, 2, 3 … within the session
/// @param parent the checkpoint that it follows: the one before it, or the one it was forked from
/// @param savedAt when
/// @param trace the conversation
/// @param files the files it worked on
/// @param packedBytes how many bytes of packs this checkpoint added to the store
public record Checkpoint(
    Session session,
    int number,
    Optional<CheckpointId> parent,
    Instant savedAt,
    Trace trace,
    Snapshot files,
    long packedBytes) {
  /// The same checkpoint in another store.
  ///
  /// @param added how many bytes of packs it added there
  public Checkpoint packedAs(long added) {
    return new Checkpoint(session, number, parent, savedAt, trace, files, added);
  }

  /// The same state as a checkpoint of another session.
  public Checkpoint in(Session other, int newNumber, Optional<CheckpointId> newParent) {
    return new Checkpoint(other, newNumber, newParent, savedAt, trace, files, packedBytes);
  }

  public Checkpoint {
    if (number < 1) {
      throw new IllegalArgumentException("checkpoints are numbered from 1, not " + number);
    }
  }
}
