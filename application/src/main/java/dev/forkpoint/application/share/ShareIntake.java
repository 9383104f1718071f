package dev.forkpoint.application.share;

import dev.forkpoint.application.port.Drafts;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.trace.TraceFingerprint;
import dev.forkpoint.application.trace.TraceFormats;
import dev.forkpoint.application.trace.TraceWriters;
import dev.forkpoint.application.vault.Vault;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.hub.PublishedPath;
import dev.forkpoint.domain.scrub.Scrubber;
import dev.forkpoint.domain.share.DatasetPath;
import dev.forkpoint.domain.share.Destination;
import dev.forkpoint.domain.share.Published;
import dev.forkpoint.domain.share.Share;
import dev.forkpoint.domain.share.ToldDataset;
import dev.forkpoint.domain.trace.Trace;
import java.io.IOException;
import java.util.Optional;

/// Gets the traces of shared sessions out of the vault, ready to be sent.
public final class ShareIntake {
  private final Vault vault;
  private final SessionCatalog catalog;
  private final TracePreparation preparation;

  /// @param catalog of all sessions, whoever asks
  public ShareIntake(
      Vault vault,
      SessionCatalog catalog,
      TraceFormats formats,
      TraceWriters writers,
      Drafts drafts) {
    this.vault = vault;
    this.catalog = catalog;
    this.preparation = new TracePreparation(formats, writers, drafts);
  }

  /// What became of a share.
  sealed interface IntakeResult {
    /// It is to be sent.
    record Ready(SharedTrace trace) implements IntakeResult {}

    /// The trace is there already.
    ///
    /// @param checkpoint the number of the checkpoint that it is of, too
    record Unchanged(int checkpoint) implements IntakeResult {}

    /// It cannot be sent.
    ///
    /// @param checkpoint the number of the checkpoint that it is of
    /// @param why in words for people
    record Refused(int checkpoint, String why) implements IntakeResult {}

    /// The session is gone.
    record Gone() implements IntakeResult {}
  }

  /// Prepares the trace at which the session of a share stands.
  ///
  /// @param dataset where it goes; nowhere yet where empty
  IntakeResult take(
      Share share, Destination destination, Optional<ToldDataset> dataset, Scrubber scrubber)
      throws IOException {
    Optional<SessionState> state = catalog.session(share.session());
    if (state.isEmpty()) {
      return new IntakeResult.Gone();
    }
    try {
      return take(share, state.get(), destination, dataset, scrubber);
    } catch (CannotShareException | StoreException.Damaged | IllegalStateException e) {
      return new IntakeResult.Refused(state.get().head().number(), String.valueOf(e.getMessage()));
    }
  }

  private IntakeResult take(
      Share share,
      SessionState state,
      Destination destination,
      Optional<ToldDataset> dataset,
      Scrubber scrubber)
      throws IOException, CannotShareException {
    int checkpoint = state.head().number();
    WorkspaceVault workspace = vault.of(state.session().workspace());
    Trace trace = workspace.checkpoint(state.head()).trace();
    Digest fingerprint = TraceFingerprint.of(workspace, trace.files());
    Optional<Published> there = share.published().filter(published -> isIn(dataset, published));
    if (share.settled() > 0
        && there.map(Published::trace).filter(fingerprint::equals).isPresent()) {
      return new IntakeResult.Unchanged(checkpoint);
    }
    PreparedTrace prepared =
        preparation.prepare(state.session(), trace, workspace, destination.form(), scrubber);
    PublishedPath path = there.map(Published::path).orElseGet(() -> path(state, trace));
    return new IntakeResult.Ready(new SharedTrace(share, checkpoint, fingerprint, path, prepared));
  }

  private static boolean isIn(Optional<ToldDataset> dataset, Published published) {
    return dataset.filter(told -> told.key().equals(published.key())).isPresent();
  }

  private static PublishedPath path(SessionState state, Trace trace) {
    return DatasetPath.ofTrace(
        state.session().id(), trace.startedAt().orElse(state.session().createdAt()));
  }
}
