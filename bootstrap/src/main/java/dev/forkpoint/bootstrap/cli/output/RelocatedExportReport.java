package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/// Answers `export` where paths were rewritten.
///
/// @param rewrittenRows in how many rows
public record RelocatedExportReport(ExportReport report, long rewrittenRows) implements Answer {

  @Override
  public void text(Text out) {
    report.text(out);
    out.line("rewrote paths in " + Wording.count(rewrittenRows, "row"));
  }

  @Override
  public void json(JsonGenerator out) throws IOException {
    out.writeStartObject();
    report.writeFields(out);
    out.writeNumberField("rewrittenRows", rewrittenRows);
    out.writeEndObject();
  }
}
