package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.application.download.LeftOutEntries;
import dev.forkpoint.application.download.OmittedEntry;
import java.io.IOException;

/// Tells what a download leaves out.
final class OmissionLines {
  private static final int SHOWN = 10;

  private OmissionLines() {}

  static void tell(LeftOutEntries leftOut, Text out) {
    leftOut.first().stream()
        .limit(SHOWN)
        .forEach(omitted ->
            out.line("  left out %s: %s".formatted(omitted.entry().path(), omitted.reason())));
    if (leftOut.count() > SHOWN) {
      out.line("  and left out %d more".formatted(leftOut.count() - SHOWN));
    }
  }

  /// The fields `leftOut` and `leftOutCount`.
  static void write(LeftOutEntries leftOut, JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("leftOut");
    for (OmittedEntry omitted : leftOut.first()) {
      out.writeStartObject();
      out.writeStringField("path", omitted.entry().path().value());
      out.writeStringField("reason", omitted.reason().toString());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeNumberField("leftOutCount", leftOut.count());
  }
}
