package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.application.importing.ImportSessions.ImportedSession;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import java.io.IOException;

/// Answers `import`, one session after the other as they arrive.
public record ImportReport(Imports imports) implements Answer {
  private static final int TITLE_LENGTH = 60;

  /// Sessions that are imported while they are told.
  @FunctionalInterface
  public interface Imports {
    void each(ImportSink sink) throws IOException;
  }

  /// Takes imported sessions.
  @FunctionalInterface
  public interface ImportSink {
    void take(ImportedSession imported) throws IOException;
  }

  @Override
  public void text(Text out) throws IOException {
    imports.each(imported -> tell(imported, out));
  }

  private static void tell(ImportedSession imported, Text out) {
    SessionState state = imported.state();
    out.line(
        "%s %s  %s/%s  (%s, %s)"
            .formatted(
                imported.isNew() ? "imported" : "had already",
                Wording.brief(state.session().id()),
                state.session().workspace(),
                Wording.title(state.session().title(), TITLE_LENGTH),
                Wording.count(state.head().messages(), "message"),
                imported.rows() > 0
                    ? Wording.count(imported.rows(), "row")
                    : Wording.count(state.head().files(), "file")));
    IssueLines.tell(imported.issues(), imported.issueCount(), out);
  }

  @Override
  public void json(JsonGenerator out) throws IOException {
    out.writeStartArray();
    imports.each(imported -> write(imported, out));
    out.writeEndArray();
  }

  private static void write(ImportedSession imported, JsonGenerator out) throws IOException {
    out.writeStartObject();
    ModelJson.sessionFields(imported.state(), out);
    out.writeBooleanField("new", imported.isNew());
    out.writeStringField("place", imported.place());
    out.writeStringField("format", imported.state().session().agent());
    out.writeNumberField("rows", imported.rows());
    ModelJson.counts(imported.counts(), out);
    out.writeNumberField("issueCount", imported.issueCount());
    ModelJson.issues(imported.issues(), out);
    out.writeEndObject();
  }
}
