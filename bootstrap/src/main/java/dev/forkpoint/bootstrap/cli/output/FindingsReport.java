package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.domain.scrub.ScrubReport;
import dev.forkpoint.domain.scrub.ScrubReport.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Answers `scrub`. No secret is in it.
///
/// @param output the file that was written, if one was
/// @param listed whether the findings are listed, or only counted
public record FindingsReport(Path file, Optional<Path> output, ScrubReport report, boolean listed)
    implements Answer {

  @Override
  public void text(Text out) {
    if (report.total() == 0) {
      out.line("no secret found in " + file);
    } else if (listed) {
      findings(out);
    } else {
      counts(out);
    }
    output.ifPresent(path -> out.line("wrote " + path));
  }

  private void findings(Text out) {
    Table table =
        new Table(
            Table.Column.number("ROW"), Table.Column.text("RULE"), Table.Column.text("PLACE"));
    for (Finding finding : report.findings()) {
      table.row(Long.toString(finding.row()), finding.rule(), finding.place());
    }
    table.print(out);
    long rest = report.total() - report.findings().size();
    if (rest > 0) {
      out.line("and %d more".formatted(rest));
    }
    out.line(
        "%s, %s"
            .formatted(
                Wording.count(report.total(), "finding"),
                Wording.count(report.secrets(), "different secret")));
  }

  private void counts(Text out) {
    Table table = new Table(Table.Column.number("FINDINGS"), Table.Column.text("RULE"));
    report.counts().forEach((rule, count) -> table.row(Long.toString(count), rule));
    table.print(out);
  }

  @Override
  public void json(JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("path", file.toString());
    out.writeStringField("output", output.map(Path::toString).orElse(null));
    out.writeNumberField("rows", report.rows());
    out.writeNumberField("secrets", report.secrets());
    out.writeNumberField("total", report.total());
    out.writeObjectFieldStart("rules");
    for (Map.Entry<String, Long> rule : report.counts().entrySet()) {
      out.writeNumberField(rule.getKey(), rule.getValue());
    }
    out.writeEndObject();
    if (listed) {
      out.writeArrayFieldStart("findings");
      for (Finding finding : report.findings()) {
        out.writeStartObject();
        out.writeNumberField("row", finding.row());
        out.writeStringField("rule", finding.rule());
        out.writeStringField("place", finding.place());
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    out.writeEndObject();
  }
}
