package dev.forkpoint.adapters.http.transcript;

import dev.forkpoint.adapters.http.problem.Problem;
import dev.forkpoint.adapters.http.problem.ProblemKind;
import dev.forkpoint.application.look.ReadSession;
import dev.forkpoint.application.look.ReadSubAgent;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.application.share.PreviewRedaction;
import dev.forkpoint.application.share.PreviewRedaction.RedactionResult;
import dev.forkpoint.domain.session.Session;
import jakarta.inject.Singleton;
import java.io.IOException;

/// Reads whatever conversation is looked at.
@Singleton
public final class Conversations {
  private final ReadSession readSession;
  private final ReadSubAgent readSubAgent;
  private final PreviewRedaction previewRedaction;

  Conversations(
      ReadSession readSession, ReadSubAgent readSubAgent, PreviewRedaction previewRedaction) {
    this.readSession = readSession;
    this.readSubAgent = readSubAgent;
    this.previewRedaction = previewRedaction;
  }

  /// Gives its events to `sink`.
  ///
  /// @throws IOException where the trace cannot be read
  /// @throws Problem where a share would send nothing of it
  public void read(
      Session session, CheckpointSummary checkpoint, Conversation which, TraceFormat.Sink sink)
      throws IOException {
    switch (which) {
      case Conversation.Own _ -> readSession.conversation(session, checkpoint, sink);
      case Conversation.OfSubAgent(String id) -> readSubAgent.read(session, checkpoint, id, sink);
      case Conversation.Redacted _ -> redacted(session, checkpoint, sink);
    }
  }

  /// Gives the events to `sink` as a share would send them, and says what it would hide.
  ///
  /// @throws IOException where the trace cannot be read
  /// @throws Problem where a share would send nothing of it
  public RedactionResult.Redacted redacted(
      Session session, CheckpointSummary checkpoint, TraceFormat.Sink sink) throws IOException {
    return switch (previewRedaction.preview(session, checkpoint, sink)) {
      case RedactionResult.Redacted redacted -> redacted;
      case RedactionResult.Refused(String why) ->
          throw new Problem(ProblemKind.NOT_SHAREABLE, "A share would send nothing: " + why + '.');
    };
  }
}
