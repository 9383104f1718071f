package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.bootstrap.cli.output.Table.Column;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.util.List;

/// Answers `ls`.
///
/// @param leftTurns the sessions of which a turn was never saved
public record SessionList(List<SessionState> sessions, List<SessionId> leftTurns)
    implements Answer {
  private static final int TITLE_LENGTH = 40;

  @Override
  public void text(Text out) {
    if (sessions.isEmpty()) {
      out.line("no sessions yet; `forkpoint import PATH` brings some in");
      return;
    }
    Table table =
        new Table(
            Column.text("SESSION"),
            Column.text("WORKSPACE"),
            Column.text("TITLE"),
            Column.text("AGENT"),
            Column.number("MESSAGES"),
            Column.number("CHECKPOINTS"),
            Column.number("FILES"),
            Column.number("SIZE"),
            Column.text("UPDATED"));
    sessions.forEach(state -> add(state, table, out));
    table.print(out);
    leftTurns.forEach(id ->
        out.line(
            "a turn of %s was never saved; `forkpoint run %s --resume-leftover` saves it"
                .formatted(Wording.brief(id), id)));
  }

  private static void add(SessionState state, Table table, Text out) {
    Session session = state.session();
    CheckpointSummary head = state.head();
    table.row(
        Wording.brief(session.id()),
        session.workspace().value(),
        Wording.title(session.title(), TITLE_LENGTH),
        session.agent(),
        String.valueOf(head.messages()),
        String.valueOf(head.number()),
        String.valueOf(head.files()),
        Wording.size(head.bytes()),
        out.time(head.savedAt()));
  }

  @Override
  public void json(JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (SessionState session : sessions) {
      ModelJson.session(session, out);
    }
    out.writeEndArray();
  }
}
