package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.bootstrap.cli.output.Table.Column;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.trace.Tokens;
import dev.forkpoint.domain.trace.UsageByModel;
import java.io.IOException;
import java.util.List;

/// Answers `ls --usage`, with a last line for all sessions together.
public record UsageList(List<Line> lines) implements Answer {
  private static final int TITLE_LENGTH = 40;

  /// A session and what its answers cost.
  public record Line(SessionState state, UsageByModel usage) {}

  @Override
  public void text(Text out) {
    Table table =
        new Table(
            Column.text("SESSION"),
            Column.text("WORKSPACE"),
            Column.text("TITLE"),
            Column.number("INPUT"),
            Column.number("OUTPUT"),
            Column.number("CACHE READ"),
            Column.number("CACHE WRITE"),
            Column.number("COST, USD"));
    for (Line line : lines) {
      Session session = line.state().session();
      String title = Wording.title(session.title(), TITLE_LENGTH);
      Tokens tokens = line.usage().total();
      add(Wording.brief(session.id()), session.workspace().value(), title, tokens, table);
    }
    add("all", "", "", total(), table);
    table.print(out);
  }

  private Tokens total() {
    return lines.stream().map(line -> line.usage().total()).reduce(Tokens.NONE, Tokens::plus);
  }

  private static void add(
      String session, String workspace, String title, Tokens tokens, Table table) {
    table.row(
        session,
        workspace,
        title,
        String.valueOf(tokens.input()),
        String.valueOf(tokens.output()),
        String.valueOf(tokens.cacheRead()),
        String.valueOf(tokens.cacheWrite()),
        Wording.cost(tokens));
  }

  @Override
  public void json(JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (Line line : lines) {
      out.writeStartObject();
      ModelJson.sessionFields(line.state(), out);
      ModelJson.usage(line.usage(), out);
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
