package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.application.broker.MirrorResult;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.vault.LeftOut;
import dev.forkpoint.domain.trace.TraceIssue;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Answers `checkpoint`.
///
/// @param state the session that stands at the new checkpoint
/// @param forked whether that is a new session, since somebody else had saved the old one meanwhile
/// @param mirror what cc-broker got, where it was to get something
public record SaveReport(
    SessionState state,
    boolean forked,
    List<LeftOut> leftOut,
    List<TraceIssue> issues,
    Optional<MirrorResult> mirror)
    implements Answer {
  @Override
  public void text(Text out) {
    CheckpointSummary head = state.head();
    if (forked) {
      out.line("the session had moved on since, so this became a fork of it");
    }
    out.line(
        "saved checkpoint %d of %s  (%s, %s, %s added)"
            .formatted(
                head.number(),
                Wording.brief(head.session()),
                Wording.count(head.files(), "file"),
                Wording.size(head.bytes()),
                Wording.size(head.addedBytes())));
    LeftOutLines.tell(leftOut, out);
    IssueLines.tell(issues, issues.size(), out);
    mirror.ifPresent(written -> MirrorLines.tell(written, out));
  }

  @Override
  public void json(JsonGenerator out) throws IOException {
    out.writeStartObject();
    writeFields(out);
    out.writeEndObject();
  }

  /// Writes the fields into an object that has been begun.
  void writeFields(JsonGenerator out) throws IOException {
    ModelJson.checkpointFields(state.head(), out);
    out.writeBooleanField("forked", forked);
    ModelJson.leftOut(leftOut, out);
    ModelJson.issues(issues, out);
    if (mirror.isPresent()) {
      MirrorLines.json("mirror", mirror.get(), out);
    }
  }
}
