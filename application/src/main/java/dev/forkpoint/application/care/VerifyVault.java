package dev.forkpoint.application.care;

import dev.forkpoint.application.port.HomeCatalog;
import dev.forkpoint.application.port.HomeCatalog.HomeSummary;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.application.vault.TreeVerifier;
import dev.forkpoint.application.vault.Vault;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.home.Home.SavedBy;
import dev.forkpoint.domain.session.Checkpoint;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.Workspace;
import dev.forkpoint.domain.session.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Checks that every checkpoint of every session can be had from the store, whole and sound, and
/// tells which ones what is damaged touches.
public final class VerifyVault {
  private static final int MOST_DAMAGES = 1000;
  private static final int PAGE = 1000;

  private final Vault vault;
  private final SessionCatalog catalog;
  private final HomeCatalog homes;

  public VerifyVault(Vault vault, SessionCatalog catalog, HomeCatalog homes) {
    this.vault = vault;
    this.catalog = catalog;
    this.homes = homes;
  }

  /// Something that is damaged. Of a home, the turn is told that saved it.
  ///
  /// @param checkpoint the number of the session's checkpoint that it touches
  /// @param reason what, in one line
  public record Damage(WorkspaceId workspace, SessionId session, int checkpoint, String reason) {}

  /// What was checked.
  ///
  /// @param damages what is damaged; the first thousand
  public record Report(int packs, int checkpoints, List<Damage> damages) {}

  /// Checks everything.
  public Report verify(Progress progress) throws StoreException {
    List<Damage> damages = new ArrayList<>();
    int packs = 0;
    int checkpoints = 0;
    for (Workspace workspace : catalog.workspaces()) {
      WorkspaceVault stored = vault.of(workspace.id());
      try (TreeVerifier verifier = stored.verifier(progress)) {
        packs += verifier.packs();
        checkpoints += verify(stored, verifier, damages);
        verifyHomes(stored, verifier, damages);
      }
    }
    return new Report(packs, checkpoints, List.copyOf(damages));
  }

  private int verify(WorkspaceVault workspace, TreeVerifier verifier, List<Damage> damages) {
    int checkpoints = 0;
    for (SessionState state : catalog.sessions(Optional.of(workspace.id()))) {
      for (CheckpointSummary checkpoint : catalog.checkpoints(state.session().id())) {
        verify(workspace, checkpoint, verifier, damages);
        checkpoints++;
      }
    }
    return checkpoints;
  }

  private static void verify(
      WorkspaceVault workspace,
      CheckpointSummary summary,
      TreeVerifier verifier,
      List<Damage> damages) {
    Consumer<String> damage =
        reason ->
            note(damages, new Damage(workspace.id(), summary.session(), summary.number(), reason));
    try {
      Checkpoint checkpoint = workspace.checkpoint(summary);
      verifier.verify(checkpoint.trace().files(), damage);
      verifier.verify(checkpoint.files(), damage);
    } catch (StoreException e) {
      damage.accept(e.getMessage());
    }
  }

  private void verifyHomes(WorkspaceVault workspace, TreeVerifier verifier, List<Damage> damages) {
    List<HomeSummary> page = homes.homes(workspace.id(), Integer.MAX_VALUE, PAGE);
    while (!page.isEmpty()) {
      page.forEach(home -> verify(workspace, home, verifier, damages));
      page = homes.homes(workspace.id(), page.getLast().number(), PAGE);
    }
  }

  private static void verify(
      WorkspaceVault workspace, HomeSummary home, TreeVerifier verifier, List<Damage> damages) {
    SavedBy by = home.savedBy();
    Consumer<String> damage =
        reason ->
            note(
                damages,
                new Damage(
                    workspace.id(),
                    by.session(),
                    by.checkpoint(),
                    "state %d of the home: %s".formatted(home.number(), reason)));
    try {
      verifier.verify(workspace.home(home).files(), damage);
    } catch (StoreException e) {
      damage.accept(e.getMessage());
    }
  }

  private static void note(List<Damage> damages, Damage damage) {
    if (damages.size() < MOST_DAMAGES) {
      damages.add(damage);
    }
  }
}
