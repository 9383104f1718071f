package dev.forkpoint.application.care;

import dev.forkpoint.application.vault.WorkspaceVault.StoredCheckpoint;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.session.Checkpoint;
import dev.forkpoint.domain.session.CheckpointId;
import dev.forkpoint.domain.session.SnapshotRoot;
import java.util.Optional;

/// What a turn made of which checkpoint, whichever session it belongs to.
record TurnState(Optional<CheckpointId> parent, Digest trace, Digest files) {

  static TurnState of(StoredCheckpoint stored) {
    Checkpoint checkpoint = stored.checkpoint();
    return new TurnState(
        checkpoint.parent(),
        SnapshotRoot.encode(checkpoint.trace().files()).digest(),
        SnapshotRoot.encode(checkpoint.files()).digest());
  }
}
