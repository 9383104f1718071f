package dev.forkpoint.application.bundle;

import dev.forkpoint.application.bundle.LineComparison.Brought;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.HeadResult;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.vault.CheckpointWriter;
import dev.forkpoint.domain.session.Checkpoint;
import dev.forkpoint.domain.session.CheckpointFormat;
import dev.forkpoint.domain.session.CheckpointId;
import dev.forkpoint.domain.session.ForkPoint;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.Workspace;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Gives checkpoints whose trees are in the store their place in the catalog: as a new session, as
/// more of one that is there, or, where that has gone another way since, as a fork of it.
final class SessionPlacement {
  private final SessionCatalog catalog;
  private final CheckpointWriter writer;

  SessionPlacement(SessionCatalog catalog, CheckpointWriter writer) {
    this.catalog = catalog;
    this.writer = writer;
  }

  /// A session that has its place.
  ///
  /// @param isNew whether anything of it is new here
  record Placed(SessionState state, boolean isNew) {}

  /// Places a session.
  ///
  /// @param session as it is at the last of the checkpoints
  /// @param checkpoints by number, at least one
  Placed place(Workspace workspace, Session session, List<Checkpoint> checkpoints)
      throws IOException {
    catalog.ensureWorkspace(workspace);
    boolean restored = catalog.restore(session.id());
    List<CheckpointSummary> here = catalog.checkpoints(session.id());
    return switch (LineComparison.of(here, brought(checkpoints))) {
      case LineComparison.Known _ -> new Placed(state(session.id()), restored);
      case LineComparison.Missing missing -> {
        List<Checkpoint> added =
            checkpoints.stream()
                .filter(checkpoint -> missing.missing().contains(checkpoint.number()))
                .toList();
        yield add(workspace, session, checkpoints, put(added), here);
      }
      case LineComparison.Diverged diverged ->
          fork(workspace, session, checkpoints, diverged.common());
    };
  }

  private static List<Brought> brought(List<Checkpoint> checkpoints) {
    return checkpoints.stream()
        .map(one -> new Brought(one.number(), CheckpointFormat.id(one), one.parent()))
        .toList();
  }

  private List<CheckpointSummary> put(List<Checkpoint> checkpoints) throws IOException {
    List<CheckpointSummary> stored = new ArrayList<>();
    for (Checkpoint checkpoint : checkpoints) {
      stored.add(writer.put(checkpoint).summary());
    }
    return stored;
  }

  private Placed add(
      Workspace workspace,
      Session session,
      List<Checkpoint> checkpoints,
      List<CheckpointSummary> added,
      List<CheckpointSummary> here)
      throws IOException {
    if (here.isEmpty()) {
      catalog.begin(session, added);
      return new Placed(state(session.id()), true);
    }
    int head = here.getLast().number();
    Session known = state(session.id()).session();
    Session then =
        added.getLast().number() > head
            ? session.titled(known.title()).asked(known.firstPrompt().or(session::firstPrompt))
            : known;
    return switch (catalog.advance(then, added, head)) {
      case HeadResult.Moved _ -> new Placed(state(session.id()), true);
      case HeadResult.Lost _ -> place(workspace, session, checkpoints);
    };
  }

  /// The fork is called after its first checkpoint, so that the same is not brought in again.
  private Placed fork(
      Workspace workspace,
      Session session,
      List<Checkpoint> checkpoints,
      Optional<CheckpointSummary> common)
      throws IOException {
    int left = common.map(CheckpointSummary::number).orElse(0);
    List<Checkpoint> own = checkpoints.stream().filter(one -> one.number() > left).toList();
    Session fork = fork(session, own.getFirst(), common);
    List<Checkpoint> renumbered = new ArrayList<>();
    Optional<CheckpointId> parent = common.map(CheckpointSummary::id);
    for (Checkpoint checkpoint : own) {
      Checkpoint next = checkpoint.in(fork, renumbered.size() + 1, parent);
      renumbered.add(next);
      parent = Optional.of(CheckpointFormat.id(next));
    }
    return place(workspace, fork, renumbered);
  }

  private static Session fork(
      Session session, Checkpoint first, Optional<CheckpointSummary> common) {
    Optional<ForkPoint> left =
        common.map(
            checkpoint -> new ForkPoint(session.id(), checkpoint.messages(), checkpoint.number()));
    return new Session(
        id(CheckpointFormat.id(first)),
        session.workspace(),
        session.agent(),
        session.title(),
        session.model(),
        first.savedAt(),
        left,
        session.origin(),
        session.firstPrompt());
  }

  private static SessionId id(CheckpointId first) {
    ByteBuffer digest = ByteBuffer.wrap(first.digest().toByteArray());
    return new SessionId(new UUID(digest.getLong(), digest.getLong()).toString());
  }

  private SessionState state(SessionId id) {
    return catalog
        .session(id)
        .orElseThrow(() -> new IllegalStateException("session " + id + " went away"));
  }
}
