package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.bootstrap.cli.output.Table.Column;
import dev.forkpoint.domain.access.AccessToken;
import dev.forkpoint.domain.session.WorkspaceId;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/// Answers `token ls`.
///
/// @param now tells which have expired
public record TokenList(List<AccessToken> tokens, Instant now) implements Answer {
  private static final int NOTE_LENGTH = 40;

  @Override
  public void text(Text out) {
    if (tokens.isEmpty()) {
      out.line("no tokens yet; `forkpoint token create` makes one");
      return;
    }
    Table table =
        new Table(
            Column.text("TOKEN"),
            Column.text("ROLE"),
            Column.text("WORKSPACES"),
            Column.text("NOTE"),
            Column.text("CREATED"),
            Column.text("EXPIRES"));
    tokens.forEach(token -> add(token, table, out));
    table.print(out);
  }

  private void add(AccessToken token, Table table, Text out) {
    table.row(
        token.id().value(),
        token.grant().role().toString(),
        token.grant().isLimited() ? String.join(" ", names(token)) : "all",
        Wording.brief(token.note(), NOTE_LENGTH),
        out.time(token.createdAt()),
        token.isValidAt(now) ? token.expiresAt().map(out::time).orElse("never") : "expired");
  }

  @Override
  public void json(JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (AccessToken token : tokens) {
      out.writeStartObject();
      fields(token, out);
      out.writeBooleanField("expired", !token.isValidAt(now));
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /// Writes a token's fields into an object that has been begun.
  static void fields(AccessToken token, JsonGenerator out) throws IOException {
    out.writeStringField("id", token.id().value());
    out.writeStringField("role", token.grant().role().toString());
    out.writeArrayFieldStart("workspaces");
    for (String name : names(token)) {
      out.writeString(name);
    }
    out.writeEndArray();
    out.writeStringField("note", token.note());
    out.writeStringField("createdAt", token.createdAt().toString());
    out.writeStringField("expiresAt", token.expiresAt().map(Instant::toString).orElse(null));
  }

  /// What a token may do, and where.
  static String reach(AccessToken token) {
    return token.grant().role()
        + (token.grant().isLimited() ? " in " + String.join(", ", names(token)) : " everywhere");
  }

  private static List<String> names(AccessToken token) {
    return token.grant().workspaces().stream().map(WorkspaceId::value).sorted().toList();
  }
}
