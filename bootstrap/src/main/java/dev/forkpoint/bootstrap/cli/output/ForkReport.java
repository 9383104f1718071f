package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import java.io.IOException;

/// Answers `fork`.
public record ForkReport(SessionState fork) implements Answer {
  private static final int TITLE_LENGTH = 60;

  @Override
  public void text(Text out) {
    out.line(
        "forked %s  %s/%s  (%s, %s)"
            .formatted(
                Wording.brief(fork.session().id()),
                fork.session().workspace(),
                Wording.title(fork.session().title(), TITLE_LENGTH),
                Wording.count(fork.head().messages(), "message"),
                Wording.count(fork.head().files(), "file")));
  }

  @Override
  public void json(JsonGenerator out) throws IOException {
    ModelJson.session(fork, out);
  }
}
