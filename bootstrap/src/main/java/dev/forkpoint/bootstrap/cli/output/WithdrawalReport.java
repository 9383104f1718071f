package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.application.share.WithdrawShare.WithdrawResult.Withdrawn;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;

/// Answers `share withdraw`.
public record WithdrawalReport(SessionId session, Withdrawn withdrawn) implements Answer {
  @Override
  public void text(Text out) {
    out.line(
        "withdrew %s: %s is gone from %s"
            .formatted(
                Wording.brief(session), withdrawn.what().path(), withdrawn.what().dataset()));
    out.line(
        withdrawn.squashed()
            ? "its history is gone, too; whoever has a copy keeps it, and a secret in it is no secret any more"
            : "its history still holds it, until `forkpoint share withdraw --squash` or the Hub's owner removes that; whoever has a copy keeps it");
  }

  @Override
  public void json(JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("session", session.value());
    out.writeStringField("dataset", withdrawn.what().dataset().toString());
    out.writeStringField("path", withdrawn.what().path().value());
    out.writeBooleanField("inHistory", !withdrawn.squashed());
    out.writeEndObject();
  }
}
