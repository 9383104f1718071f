package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.application.download.LeftOutEntries;
import java.io.IOException;

/// Answers `export` of files.
///
/// @param leftOut what is not in the archive
public record FilesExportReport(ExportReport report, LeftOutEntries leftOut) implements Answer {

  @Override
  public void text(Text out) {
    report.text(out);
    OmissionLines.tell(leftOut, out);
  }

  @Override
  public void json(JsonGenerator out) throws IOException {
    out.writeStartObject();
    report.writeFields(out);
    OmissionLines.write(leftOut, out);
    out.writeEndObject();
  }
}
