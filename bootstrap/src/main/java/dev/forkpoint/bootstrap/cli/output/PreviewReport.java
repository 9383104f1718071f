package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.application.download.DownloadPreview;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import java.io.IOException;

/// Answers `export --preview`.
public record PreviewReport(DownloadPreview preview) implements Answer {

  @Override
  public void text(Text out) {
    out.line(
        "%s would have %s: %s with %s"
            .formatted(
                preview.fileName(),
                Wording.size(preview.bytes()),
                Wording.count(preview.files(), "file"),
                Wording.size(preview.fileBytes())));
    preview.written().forEach(name -> out.line("  adds " + name));
    OmissionLines.tell(preview.leftOut(), out);
  }

  @Override
  public void json(JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("fileName", preview.fileName());
    out.writeNumberField("bytes", preview.bytes());
    out.writeNumberField("files", preview.files());
    out.writeNumberField("fileBytes", preview.fileBytes());
    out.writeArrayFieldStart("included");
    for (Entry entry : preview.included()) {
      writeEntry(entry, out);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("added");
    for (String name : preview.written()) {
      out.writeString(name);
    }
    out.writeEndArray();
    OmissionLines.write(preview.leftOut(), out);
    out.writeEndObject();
  }

  private static void writeEntry(Entry entry, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("path", entry.path().value());
    out.writeNumberField("bytes", entry instanceof FileEntry file ? file.content().bytes() : 0);
    out.writeEndObject();
  }
}
