package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.application.trace.Conversion.Converted;
import java.io.IOException;
import java.nio.file.Path;

/// Answers `convert`, and `export` where it converts.
///
/// @param path the file that was written
/// @param format the name of its form
/// @param bytes its length
public record ConversionReport(Path path, String format, long bytes, Converted converted)
    implements Answer {

  @Override
  public void text(Text out) {
    out.line("wrote %s  (%s)".formatted(path, Wording.size(bytes)));
    FidelityWords.tell(converted.fidelity(), out);
    IssueLines.tell(converted.issues(), converted.issueCount(), out);
  }

  @Override
  public void json(JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("path", path.toString());
    out.writeStringField("format", format);
    out.writeNumberField("bytes", bytes);
    FidelityWords.json(converted.fidelity(), out);
    out.writeNumberField("issueCount", converted.issueCount());
    ModelJson.issues(converted.issues(), out);
    out.writeEndObject();
  }
}
