package dev.forkpoint.application.bundle;

import dev.forkpoint.application.bundle.BundleFrame.ChangedMember;
import dev.forkpoint.application.bundle.LineComparison.Brought;
import dev.forkpoint.application.bundle.SessionPlacement.Placed;
import dev.forkpoint.application.port.BundleFiles;
import dev.forkpoint.application.port.BundleFiles.BundleFile;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.trace.TraceIntake;
import dev.forkpoint.application.vault.CheckpointWriter;
import dev.forkpoint.application.vault.Vault;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.bundle.BundleSeal;
import dev.forkpoint.domain.bundle.BundledCheckpoint;
import dev.forkpoint.domain.bundle.BundledSession;
import dev.forkpoint.domain.bundle.OutlinedSession;
import dev.forkpoint.domain.codec.FormatException;
import dev.forkpoint.domain.session.Checkpoint;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.Workspace;
import dev.forkpoint.domain.session.WorkspaceId;
import dev.forkpoint.domain.trace.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Brings in what a bundle carries, to the same ids and the same content. A bundle that has changed
/// in any bit is refused before anything is brought in; a session is brought in whole or not at
/// all. What is here already stays as it is: a session that has gone another way here since is
/// brought in as a fork of itself.
public final class ImportBundle {
  private final Vault vault;
  private final SessionCatalog catalog;
  private final BundleFiles files;
  private final TraceIntake traces;

  public ImportBundle(Vault vault, SessionCatalog catalog, BundleFiles files, TraceIntake traces) {
    this.vault = vault;
    this.catalog = catalog;
    this.files = files;
    this.traces = traces;
  }

  /// Imports all bundles at a place.
  ///
  /// @param place a bundle, or a folder
  /// @param workspace the one that they have to be of, where it matters
  /// @return what they carry, in their order; empty where there is no bundle at that place
  /// @throws DamagedBundle where a bundle is not what it should be
  /// @throws IOException where a file cannot be read, a bundle does not fit in here, or the store
  ///   is in trouble; sessions that were imported before that stay
  public List<BroughtSession> importFrom(String place, Optional<WorkspaceId> workspace)
      throws IOException {
    List<BroughtSession> brought = new ArrayList<>();
    for (String bundle : files.find(place)) {
      try (BundleFile file = files.open(bundle)) {
        brought.addAll(importFrom(file, workspace));
      }
    }
    return brought;
  }

  private List<BroughtSession> importFrom(BundleFile file, Optional<WorkspaceId> wanted)
      throws IOException {
    BundleSeal seal = soundSeal(file);
    BundleBody body = BundleBody.read(file, seal);
    Workspace workspace = body.contents().workspace();
    requireWorkspace(wanted, workspace.id());
    List<BroughtSession> brought = new ArrayList<>();
    try (BundleChunks chunks = new BundleChunks(file, body.index())) {
      for (int i = 0; i < body.contents().sessions().size(); i++) {
        OutlinedSession outline = body.outline().sessions().get(i);
        requireWorkspace(outline.session().id(), workspace.id());
        BundledSession carried = body.contents().sessions().get(i);
        brought.add(bring(file, chunks, workspace, outline, carried));
      }
    } catch (FormatException e) {
      throw new DamagedBundle(
          file.place(),
          new BundleDamage(
              seal.checkpoints().offset(),
              seal.checkpoints().bytes(),
              "history",
              String.valueOf(e.getMessage())));
    }
    return brought;
  }

  private static BundleSeal soundSeal(BundleFile file) throws IOException {
    BundleFrame frame = BundleFrame.read(file);
    if (!frame.damages().isEmpty()) {
      throw new DamagedBundle(file.place(), frame.damages().getFirst());
    }
    List<ChangedMember> changed = frame.changedMembers(_ -> {});
    if (!changed.isEmpty()) {
      throw new DamagedBundle(file.place(), changed.getFirst().damage());
    }
    return frame.seal().orElseThrow();
  }

  private static void requireWorkspace(Optional<WorkspaceId> wanted, WorkspaceId workspace)
      throws ForeignBundle {
    if (!wanted.orElse(workspace).equals(workspace)) {
      throw new ForeignBundle(
          "the bundle cannot go to workspace %s: it is of workspace %s, and its ids say so; import it there"
              .formatted(wanted.get(), workspace));
    }
  }

  private void requireWorkspace(SessionId session, WorkspaceId workspace) throws ForeignBundle {
    Optional<WorkspaceId> home = catalog.session(session).map(state -> state.session().workspace());
    if (!home.orElse(workspace).equals(workspace)) {
      throw new ForeignBundle(
          "session %s cannot come to workspace %s: it is in workspace %s; use another data directory"
              .formatted(session, workspace, home.get()));
    }
  }

  private BroughtSession bring(
      BundleFile file,
      BundleChunks chunks,
      Workspace workspace,
      OutlinedSession outline,
      BundledSession carried)
      throws IOException {
    WorkspaceVault store = vault.of(workspace.id());
    Optional<SessionState> known = known(outline, carried);
    if (known.isPresent()) {
      return brought(known.get(), false, file, store);
    }
    try (CheckpointWriter writer = store.begin()) {
      List<Checkpoint> checkpoints = take(carried, new StoredTrees(chunks, writer), chunks, writer);
      Checkpoint newest = checkpoints.getLast();
      Session session =
          newest.session().titled(carried.title()).asked(traces.firstPrompt(newest.trace(), store));
      Placed placed = new SessionPlacement(catalog, writer).place(workspace, session, checkpoints);
      return brought(placed.state(), placed.isNew(), file, store);
    }
  }

  /// The session, where all that a bundle carries of it is here.
  private Optional<SessionState> known(OutlinedSession outline, BundledSession carried) {
    List<Brought> brought = new ArrayList<>();
    for (BundledCheckpoint checkpoint : carried.checkpoints()) {
      Checkpoint said = checkpoint.outline();
      brought.add(new Brought(said.number(), checkpoint.id(), said.parent()));
    }
    SessionId id = outline.session().id();
    return LineComparison.of(catalog.checkpoints(id), brought) instanceof LineComparison.Known
        ? catalog.session(id)
        : Optional.empty();
  }

  private static List<Checkpoint> take(
      BundledSession carried, TreeTarget target, BundleChunks chunks, CheckpointWriter writer)
      throws IOException {
    CheckpointReading reading = new CheckpointReading(chunks, target);
    List<Checkpoint> taken = new ArrayList<>();
    long packedBefore = 0;
    for (BundledCheckpoint checkpoint : carried.checkpoints()) {
      Checkpoint read = reading.read(checkpoint);
      long packed = writer.finish();
      taken.add(read.packedAs(packed - packedBefore));
      packedBefore = packed;
    }
    return taken;
  }

  private BroughtSession brought(
      SessionState state, boolean isNew, BundleFile file, WorkspaceVault store) throws IOException {
    Trace trace = store.checkpoint(state.head()).trace();
    return new BroughtSession(
        state,
        isNew,
        file.place(),
        traces.read(trace.format(), trace.main(), trace.files(), store));
  }
}
