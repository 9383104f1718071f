package dev.forkpoint.domain.bundle;

import dev.forkpoint.domain.codec.FormatException;
import dev.forkpoint.domain.session.Checkpoint;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a bundle carries, as people are told of it.
///
/// @param sessions a session comes behind the one that it was forked from
public record BundleOutline(Workspace workspace, List<OutlinedSession> sessions) {
  public BundleOutline {
    sessions = List.copyOf(sessions);
  }

  /// The outline of contents.
  ///
  /// @throws FormatException where they contradict themselves
  public static BundleOutline of(BundleContents contents) {
    BundleNames names = new BundleNames();
    Set<SessionId> ids = new HashSet<>();
    List<OutlinedSession> sessions = new ArrayList<>();
    for (BundledSession bundled : contents.sessions()) {
      OutlinedSession session = outline(bundled, names);
      require(ids.add(session.session().id()), session.session().id() + " comes twice");
      require(
          session.session().workspace().equals(contents.workspace().id()),
          session.session().id() + " is of another workspace");
      sessions.add(session);
    }
    return new BundleOutline(contents.workspace(), sessions);
  }

  private static OutlinedSession outline(BundledSession bundled, BundleNames names) {
    Session session = bundled.checkpoints().getLast().outline().session().titled(bundled.title());
    List<OutlinedCheckpoint> checkpoints = new ArrayList<>();
    int before = 0;
    for (BundledCheckpoint checkpoint : bundled.checkpoints()) {
      Checkpoint said = checkpoint.outline();
      require(
          said.session().id().equals(session.id()) && said.number() > before,
          "a checkpoint of session " + session.id() + " is out of place");
      before = said.number();
      checkpoints.add(outline(said, checkpoint));
    }
    return new OutlinedSession(session, names.folder(session), checkpoints);
  }

  private static OutlinedCheckpoint outline(Checkpoint said, BundledCheckpoint checkpoint) {
    return new OutlinedCheckpoint(
        said.number(),
        checkpoint.id(),
        said.savedAt(),
        said.files().files(),
        said.files().bytes(),
        said.trace().messages());
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new FormatException("the bundle contradicts itself: " + otherwise);
    }
  }

  /// When the last of all checkpoints was saved.
  public Instant savedAt() {
    return sessions.stream()
        .map(session -> session.head().savedAt())
        .max(Instant::compareTo)
        .orElse(workspace.createdAt());
  }
}
