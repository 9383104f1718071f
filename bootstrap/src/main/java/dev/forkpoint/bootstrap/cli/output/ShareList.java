package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.application.share.ShareReport;
import dev.forkpoint.bootstrap.cli.output.Table.Column;
import dev.forkpoint.domain.share.Published;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Answers what is about sharing: how it stands with sessions at destinations.
public record ShareList(List<ShareReport> reports) implements Answer {
  @Override
  public void text(Text out) {
    if (reports.isEmpty()) {
      out.line("nothing is shared; `forkpoint share SESSION` shares a session");
      return;
    }
    Table table =
        new Table(
            Column.text("SESSION"),
            Column.text("TO"),
            Column.text("STATE"),
            Column.number("ATTEMPTS"),
            Column.text("NEXT TRY"),
            Column.text("WHERE"));
    reports.forEach(report -> add(report, table, out));
    table.print(out);
    reports.forEach(report ->
        report.reason().ifPresent(why -> out.line(Wording.brief(report.session()) + ": " + why)));
  }

  private static void add(ShareReport report, Table table, Text out) {
    table.row(
        Wording.brief(report.session()),
        report.destination().value(),
        report.condition().toString(),
        String.valueOf(report.attempts()),
        report.nextTry().map(out::time).orElse(""),
        report.published().map(there -> there.page().toString()).orElse(""));
  }

  @Override
  public void json(JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (ShareReport report : reports) {
      json(report, out);
    }
    out.writeEndArray();
  }

  private static void json(ShareReport report, JsonGenerator out) throws IOException {
    Optional<Published> there = report.published();
    out.writeStartObject();
    out.writeStringField("session", report.session().value());
    out.writeStringField("destination", report.destination().value());
    out.writeStringField("state", report.condition().toString());
    out.writeNumberField("attempts", report.attempts());
    out.writeStringField("lastError", report.reason().orElse(null));
    out.writeStringField("nextTry", report.nextTry().map(Instant::toString).orElse(null));
    out.writeStringField("dataset", there.map(known -> known.dataset().toString()).orElse(null));
    out.writeStringField("url", there.map(known -> known.page().toString()).orElse(null));
    out.writeStringField("path", there.map(known -> known.path().value()).orElse(null));
    out.writeStringField("commit", there.map(known -> known.commit().value()).orElse(null));
    out.writeStringField("sha256", there.map(known -> known.content().hex()).orElse(null));
    out.writeStringField("sharedAt", there.map(known -> known.at().toString()).orElse(null));
    out.writeFieldName("checkpoint");
    if (there.isPresent()) {
      out.writeNumber(there.get().checkpoint());
    } else {
      out.writeNull();
    }
    out.writeEndObject();
  }
}
