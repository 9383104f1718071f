package dev.forkpoint.domain.home;

import dev.forkpoint.domain.merge.KeptBeside;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.WorkspaceId;
import dev.forkpoint.domain.snapshot.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An immutable state of the home that the sessions of a workspace share.
///
/// @param number 1, 2, 3 … within the workspace
/// @param parent the state that it follows
/// @param savedAt when
/// @param savedBy the turn that it comes from
/// @param conflicts what that turn and somebody else had changed, and where the other's is kept
/// @param files all files of the home
/// @param packedBytes how many bytes of packs this state added to the store
public record Home(
    WorkspaceId workspace,
    int number,
    Optional<HomeId> parent,
    Instant savedAt,
    SavedBy savedBy,
    List<KeptBeside> conflicts,
    Snapshot files,
    long packedBytes) {
  public Home {
    if (number < 1) {
      throw new IllegalArgumentException("states of a home are numbered from 1, not " + number);
    }
    conflicts = List.copyOf(conflicts);
  }

  /// The end of a turn.
  ///
  /// @param checkpoint the number of the checkpoint in which it ended; 0 where no turn made the
  ///   home, but it was brought in from elsewhere
  public record SavedBy(SessionId session, int checkpoint) {}
}
