package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.application.care.CopyStore.Damage;
import dev.forkpoint.application.care.CopyStore.Report;
import java.io.IOException;

/// Answers `copy`.
public record CopyReport(Report report) implements Answer {

  @Override
  public void text(Text out) {
    for (Damage damage : report.damages()) {
      out.line("not copied: %s: %s".formatted(damage.key(), damage.reason()));
    }
    out.line(
        "copied %s, %s; %s there already"
            .formatted(
                Wording.count(report.copied(), "object"),
                Wording.size(report.copiedBytes()),
                Wording.count(report.present(), "object")));
  }

  @Override
  public void json(JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeNumberField("copied", report.copied());
    out.writeNumberField("copiedBytes", report.copiedBytes());
    out.writeNumberField("present", report.present());
    out.writeArrayFieldStart("damages");
    for (Damage damage : report.damages()) {
      out.writeStartObject();
      out.writeStringField("object", damage.key().value());
      out.writeStringField("reason", damage.reason());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
