package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.application.bundle.BundleDamage;
import dev.forkpoint.application.bundle.VerifyBundle.Report;
import java.io.IOException;

/// Answers `verify FILE`.
///
/// @param path the file, as the user wrote it
public record BundleDamageReport(String path, Report report) implements Answer {

  @Override
  public void text(Text out) {
    report.damages().forEach(damage -> out.line("damaged: " + damage));
    out.line(
        "checked %s with %s and %s"
            .formatted(
                Wording.size(report.bytes()),
                Wording.count(report.sessions(), "session"),
                Wording.count(report.checkpoints(), "checkpoint")));
  }

  @Override
  public void json(JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("path", path);
    out.writeNumberField("bytes", report.bytes());
    out.writeNumberField("sessions", report.sessions());
    out.writeNumberField("checkpoints", report.checkpoints());
    out.writeArrayFieldStart("damages");
    for (BundleDamage damage : report.damages()) {
      out.writeStartObject();
      out.writeNumberField("offset", damage.offset());
      out.writeNumberField("bytes", damage.bytes());
      out.writeStringField("member", damage.member());
      out.writeStringField("reason", damage.reason());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
