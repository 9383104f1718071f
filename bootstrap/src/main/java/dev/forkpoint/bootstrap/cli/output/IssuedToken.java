package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.application.access.IssueToken.Issued;
import java.io.IOException;

/// Answers `token create`.
public record IssuedToken(Issued issued) implements Answer {

  @Override
  public void text(Text out) {
    out.line(issued.secret().reveal());
    out.line(
        "made token %s (%s); keep it well, nobody can show it again"
            .formatted(issued.token().id(), TokenList.reach(issued.token())));
  }

  @Override
  public void json(JsonGenerator out) throws IOException {
    out.writeStartObject();
    TokenList.fields(issued.token(), out);
    out.writeStringField("token", issued.secret().reveal());
    out.writeEndObject();
  }
}
