package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.domain.access.TokenId;
import java.io.IOException;

/// Answers `token rm`.
public record RevokedToken(TokenId id) implements Answer {

  @Override
  public void text(Text out) {
    out.line("removed token " + id);
  }

  @Override
  public void json(JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", id.value());
    out.writeEndObject();
  }
}
