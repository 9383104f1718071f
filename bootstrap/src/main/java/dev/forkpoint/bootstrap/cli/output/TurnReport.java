package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.application.broker.MirrorResult;
import dev.forkpoint.application.checkpoint.EndTurnResult.SavedTurn;
import dev.forkpoint.application.vault.HomeResult;
import java.io.IOException;
import java.util.Optional;

/// Answers `run`.
///
/// @param mirror what cc-broker got, where it was to get something
/// @param exitCode the command's
public record TurnReport(
    SavedTurn saved, HomeResult home, Optional<MirrorResult> mirror, int exitCode)
    implements Answer {

  @Override
  public void text(Text out) {
    files().text(out);
    if (home instanceof HomeResult.Saved changed) {
      HomeLines.tell(changed, out);
    }
  }

  private SaveReport files() {
    return new SaveReport(saved.state(), saved.forked(), saved.leftOut(), saved.issues(), mirror);
  }

  @Override
  public void json(JsonGenerator out) throws IOException {
    out.writeStartObject();
    files().writeFields(out);
    out.writeNumberField("exitCode", exitCode);
    switch (home) {
      case HomeResult.Unchanged _ -> out.writeNullField("home");
      case HomeResult.Saved changed -> HomeLines.json("home", changed, out);
    }
    out.writeEndObject();
  }
}
