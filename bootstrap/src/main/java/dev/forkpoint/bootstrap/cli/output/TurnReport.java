package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.application.checkpoint.EndTurnResult.SavedTurn;
import dev.forkpoint.application.checkpoint.HomeResult;
import java.io.IOException;

/// Answers `run`.
///
/// @param exitCode the command's
public record TurnReport(SavedTurn saved, HomeResult home, int exitCode) implements Answer {

  @Override
  public void text(Text out) {
    files().text(out);
    if (home instanceof HomeResult.Saved changed) {
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
  }

  private SaveReport files() {
    return new SaveReport(saved.state(), saved.forked(), saved.leftOut(), saved.issues());
  }

  @Override
  public void json(JsonGenerator out) throws IOException {
    out.writeStartObject();
    files().writeFields(out);
    out.writeNumberField("exitCode", exitCode);
    switch (home) {
      case HomeResult.Unchanged _ -> out.writeNullField("home");
      case HomeResult.Saved changed -> home(changed, out);
    }
    out.writeEndObject();
  }

  private static void home(HomeResult.Saved changed, JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("home");
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
