package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.application.care.VerifyVault.Damage;
import dev.forkpoint.application.care.VerifyVault.Report;
import java.io.IOException;

/// Answers `verify`.
public record DamageReport(Report report) implements Answer {

  @Override
  public void text(Text out) {
    report.damages().forEach(damage -> out.line(line(damage)));
    out.line(
        "checked %s and %s"
            .formatted(
                Wording.count(report.packs(), "pack"),
                Wording.count(report.checkpoints(), "checkpoint")));
  }

  private static String line(Damage damage) {
    return "damaged: session %s in %s, checkpoint %d: %s"
        .formatted(damage.session(), damage.workspace(), damage.checkpoint(), damage.reason());
  }

  @Override
  public void json(JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeNumberField("packs", report.packs());
    out.writeNumberField("checkpoints", report.checkpoints());
    out.writeArrayFieldStart("damages");
    for (Damage damage : report.damages()) {
      out.writeStartObject();
      out.writeStringField("workspace", damage.workspace().value());
      out.writeStringField("session", damage.session().value());
      out.writeNumberField("checkpoint", damage.checkpoint());
      out.writeStringField("reason", damage.reason());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
