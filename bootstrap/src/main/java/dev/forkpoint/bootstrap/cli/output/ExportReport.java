package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;

/// Answers `export`.
///
/// @param path the file that was written; of several, the main one
/// @param format the format's name
/// @param bytes length of all that was written
public record ExportReport(Path path, String format, long bytes) implements Answer {

  @Override
  public void text(Text out) {
    out.line("wrote %s  (%s)".formatted(path, Wording.size(bytes)));
  }

  @Override
  public void json(JsonGenerator out) throws IOException {
    out.writeStartObject();
    writeFields(out);
    out.writeEndObject();
  }

  /// Writes the fields into an object that has been begun.
  void writeFields(JsonGenerator out) throws IOException {
    out.writeStringField("path", path.toString());
    out.writeStringField("format", format);
    out.writeNumberField("bytes", bytes);
  }
}
