package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.application.port.HubRequest;
import dev.forkpoint.application.share.RehearseShare.RehearsalResult.Rehearsed;
import dev.forkpoint.domain.scrub.ScrubReport.Finding;
import java.io.IOException;
import java.util.Map;

/// Answers `share --dry-run`.
public record RehearsalReport(Rehearsed rehearsed) implements Answer {
  @Override
  public void text(Text out) {
    out.line("nothing was sent to " + rehearsed.dataset());
    for (HubRequest request : rehearsed.requests()) {
      out.line("%s %s%s".formatted(request.method(), request.address(), condition(request)));
      request.body().lines().forEach(line -> out.line("    " + line));
    }
    out.line(
        "%s of rows, %s replaced in %s"
            .formatted(
                Wording.size(rehearsed.bytes()),
                Wording.count(rehearsed.report().secrets(), "secret"),
                Wording.count(rehearsed.report().total(), "place")));
    rehearsed
        .report()
        .counts()
        .forEach((rule, count) -> out.line("    %s  %d".formatted(rule, count)));
    if (!rehearsed.isShownByViewer()) {
      out.line("the session is too long for the viewer of the Hub; the file is whole");
    }
  }

  private static String condition(HubRequest request) {
    return request.when().isEmpty() ? "" : "  (" + request.when() + ")";
  }

  @Override
  public void json(JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("dataset", rehearsed.dataset().toString());
    out.writeArrayFieldStart("requests");
    for (HubRequest request : rehearsed.requests()) {
      out.writeStartObject();
      out.writeStringField("when", request.when());
      out.writeStringField("method", request.method());
      out.writeStringField("url", request.address().toString());
      out.writeStringField("body", request.body());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeNumberField("bytes", rehearsed.bytes());
    out.writeBooleanField("shownByViewer", rehearsed.isShownByViewer());
    scrub(out);
    out.writeEndObject();
  }

  private void scrub(JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("scrub");
    out.writeNumberField("secrets", rehearsed.report().secrets());
    out.writeObjectFieldStart("rules");
    for (Map.Entry<String, Long> rule : rehearsed.report().counts().entrySet()) {
      out.writeNumberField(rule.getKey(), rule.getValue());
    }
    out.writeEndObject();
    out.writeArrayFieldStart("findings");
    for (Finding finding : rehearsed.report().findings()) {
      out.writeStartObject();
      out.writeStringField("rule", finding.rule());
      out.writeNumberField("row", finding.row());
      out.writeStringField("place", finding.place());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
