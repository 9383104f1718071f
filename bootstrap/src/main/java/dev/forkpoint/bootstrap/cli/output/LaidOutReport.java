package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/// Answers `checkout` where the conversation was laid out too.
///
/// @param trace where its main file is
/// @param rewrittenRows in how many of its rows paths were rewritten
public record LaidOutReport(CheckOutReport files, String trace, long rewrittenRows)
    implements Answer {

  @Override
  public void text(Text out) {
    files.text(out);
    out.line(
        "%s holds the conversation  (paths rewritten in %s)"
            .formatted(trace, Wording.count(rewrittenRows, "row")));
  }

  @Override
  public void json(JsonGenerator out) throws IOException {
    out.writeStartObject();
    files.writeFields(out);
    out.writeStringField("trace", trace);
    out.writeNumberField("rewrittenRows", rewrittenRows);
    out.writeEndObject();
  }
}
