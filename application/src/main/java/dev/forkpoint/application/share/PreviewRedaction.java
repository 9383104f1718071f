package dev.forkpoint.application.share;

import dev.forkpoint.application.port.Drafts;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.application.trace.TraceFormats;
import dev.forkpoint.application.trace.TraceWriters;
import dev.forkpoint.application.vault.Vault;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.scrub.ScrubReport;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.share.ShareForm;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Shows a conversation as a share would send it: with a placeholder in the place of each secret.
/// What a share leaves out besides, and what it cuts for the Hub's viewer, is still there. Nothing
/// is sent, and the Hub is not asked.
public final class PreviewRedaction {
  private final Vault vault;
  private final TraceFormats formats;
  private final TracePreparation preparation;
  private final ScrubberSource scrubbers;

  public PreviewRedaction(
      Vault vault,
      TraceFormats formats,
      TraceWriters writers,
      Drafts drafts,
      ScrubberSource scrubbers) {
    this.vault = vault;
    this.formats = formats;
    this.preparation = new TracePreparation(formats, writers, drafts);
    this.scrubbers = scrubbers;
  }

  /// How it ended.
  public sealed interface RedactionResult {
    /// The events were given, without secrets.
    ///
    /// @param title of the session, without secrets, too
    /// @param report what was hidden
    record Redacted(String title, ScrubReport report) implements RedactionResult {}

    /// A share would send nothing, so no event was given.
    ///
    /// @param why in words for people
    record Refused(String why) implements RedactionResult {}
  }

  /// Gives the events of the trace of a checkpoint to `sink`. They are told of the rows that would
  /// be sent; these are the agent's own where the Hub's viewer knows them.
  ///
  /// @throws IOException where the trace cannot be read
  public RedactionResult preview(
      Session session, CheckpointSummary checkpoint, TraceFormat.Sink sink) throws IOException {
    Optional<String> obstacle = DestinationCheck.badRules(scrubbers);
    if (obstacle.isPresent()) {
      return new RedactionResult.Refused(obstacle.get());
    }
    WorkspaceVault workspace = vault.of(session.workspace());
    Trace trace = workspace.checkpoint(checkpoint).trace();
    try (ScrubbedTrace scrubbed =
        preparation.scrub(session, trace, workspace, ShareForm.NATIVE, scrubbers.scrubber())) {
      tell(scrubbed, trace, sink);
      return new RedactionResult.Redacted(scrubbed.title(), scrubbed.report());
    } catch (CannotShareException e) {
      return new RedactionResult.Refused(String.valueOf(e.getMessage()));
    }
  }

  private void tell(ScrubbedTrace scrubbed, Trace trace, TraceFormat.Sink sink) throws IOException {
    try (InputStream rows = scrubbed.draft().open()) {
      formats.named(scrubbed.format()).read(rows, trace.main().value(), Texts.BRIEF, sink);
    }
  }
}
