package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.application.care.CopyStore.Damage;
import dev.forkpoint.application.care.CopyStore.Result;
import java.io.IOException;

/// Answers `copy`.
public record CopyReport(Result result) implements Answer {

  @Override
  public void text(Text out) {
    for (Damage damage : result.damages()) {
      out.line("not copied: %s: %s".formatted(damage.key(), damage.reason()));
    }
    out.line(
        "copied %s, %s; %s there already"
            .formatted(
                Wording.count(result.copied(), "object"),
                Wording.size(result.copiedBytes()),
                Wording.count(result.present(), "object")));
  }

  @Override
  public void json(JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeNumberField("copied", result.copied());
    out.writeNumberField("copiedBytes", result.copiedBytes());
    out.writeNumberField("present", result.present());
    out.writeArrayFieldStart("damages");
    for (Damage damage : result.damages()) {
      out.writeStartObject();
      out.writeStringField("object", damage.key().value());
      out.writeStringField("reason", damage.reason());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
