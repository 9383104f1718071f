package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.application.checkpoint.CheckOutResult.CheckedOut;
import java.io.IOException;

/// Answers `checkout`.
public record CheckOutReport(CheckedOut result) implements Answer {

  @Override
  public void text(Text out) {
    out.line(
        "%s holds checkpoint %d of %s  (%s, %s written)"
            .formatted(
                result.location(),
                result.checkpoint().number(),
                Wording.brief(result.checkpoint().session()),
                Wording.count(result.writtenFiles(), "file"),
                Wording.size(result.writtenBytes())));
  }

  @Override
  public void json(JsonGenerator out) throws IOException {
    out.writeStartObject();
    writeFields(out);
    out.writeEndObject();
  }

  /// Writes the fields into an object that has been begun.
  void writeFields(JsonGenerator out) throws IOException {
    ModelJson.checkpointFields(result.checkpoint(), out);
    out.writeStringField("directory", result.location());
    out.writeNumberField("writtenFiles", result.writtenFiles());
    out.writeNumberField("writtenBytes", result.writtenBytes());
  }
}
