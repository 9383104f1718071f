package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import java.io.IOException;

/// Answers a command that did something with one session.
///
/// @param done what was done: `renamed`
public record SessionReport(String done, SessionState state) implements Answer {
  private static final int TITLE_LENGTH = 60;

  @Override
  public void text(Text out) {
    out.line(
        "%s %s  %s/%s"
            .formatted(
                done,
                Wording.brief(state.session().id()),
                state.session().workspace(),
                Wording.title(state.session().title(), TITLE_LENGTH)));
  }

  @Override
  public void json(JsonGenerator out) throws IOException {
    ModelJson.session(state, out);
  }
}
