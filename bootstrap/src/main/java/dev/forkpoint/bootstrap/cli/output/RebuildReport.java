package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.application.care.RebuildCatalog.Damage;
import dev.forkpoint.application.care.RebuildCatalog.Report;
import java.io.IOException;

/// Answers `reindex`.
public record RebuildReport(Report report) implements Answer {

  @Override
  public void text(Text out) {
    report.damages().forEach(damage -> out.line(line(damage)));
    out.line(
        "added %s, %s and %s"
            .formatted(
                Wording.count(report.sessions(), "session"),
                Wording.count(report.checkpoints(), "checkpoint"),
                Wording.count(report.homes(), "home state")));
  }

  private static String line(Damage damage) {
    return "damaged: %s: %s".formatted(damage.object(), damage.reason());
  }

  @Override
  public void json(JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeNumberField("sessions", report.sessions());
    out.writeNumberField("checkpoints", report.checkpoints());
    out.writeNumberField("homes", report.homes());
    out.writeArrayFieldStart("damages");
    for (Damage damage : report.damages()) {
      out.writeStartObject();
      out.writeStringField("object", damage.object().value());
      out.writeStringField("reason", damage.reason());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
