package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.application.vault.HomeResult;
import java.io.IOException;

/// Tells of a new state of a home.
final class HomeLines {
  private HomeLines() {}

  static void tell(HomeResult.Saved changed, Text out) {
    out.line(
        "saved the home of %s as state %d  (%s, %s added)"
            .formatted(
                changed.home().workspace(),
                changed.home().number(),
                Wording.count(changed.home().files(), "file"),
                Wording.size(changed.home().addedBytes())));
    ConflictLines.tell(changed.conflicts(), out);
    LeftOutLines.tell(changed.leftOut(), out);
  }

  static void json(String field, HomeResult.Saved changed, JsonGenerator out) throws IOException {
    out.writeObjectFieldStart(field);
    out.writeNumberField("number", changed.home().number());
    out.writeStringField("id", changed.home().id().toString());
    out.writeNumberField("files", changed.home().files());
    out.writeNumberField("bytes", changed.home().bytes());
    out.writeNumberField("addedBytes", changed.home().addedBytes());
    ModelJson.conflicts("conflicts", changed.conflicts(), out);
    ModelJson.leftOut(changed.leftOut(), out);
    out.writeEndObject();
  }
}
