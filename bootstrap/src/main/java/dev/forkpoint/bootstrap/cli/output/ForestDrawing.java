package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.application.look.SessionForest.Node;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.domain.session.WorkspaceId;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/// Answers `tree`.
public record ForestDrawing(List<Forest> forests) implements Answer {
  private static final int TITLE_LENGTH = 60;

  /// The sessions of one workspace.
  public record Forest(WorkspaceId workspace, List<Node> trees) {}

  @Override
  public void text(Text out) {
    for (Forest forest : forests) {
      out.line(forest.workspace().value());
      draw(forest.trees(), "", out);
    }
  }

  private static void draw(List<Node> nodes, String margin, Text out) {
    Iterator<Node> rest = nodes.iterator();
    while (rest.hasNext()) {
      Node node = rest.next();
      boolean last = !rest.hasNext();
      out.line(margin + (last ? "└─ " : "├─ ") + label(node.state()));
      draw(node.forks(), margin + (last ? "   " : "│  "), out);
    }
  }

  private static String label(SessionState state) {
    String forked =
        state
            .session()
            .forkPoint()
            .map(point -> ", forked at message " + point.messages())
            .orElse("");
    return Wording.brief(state.session().id())
        + "  "
        + Wording.title(state.session().title(), TITLE_LENGTH)
        + "  ("
        + Wording.count(state.head().messages(), "message")
        + ", "
        + Wording.count(state.head().number(), "checkpoint")
        + forked
        + ")";
  }

  @Override
  public void json(JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (Forest forest : forests) {
      writeAll(forest.trees(), out);
    }
    out.writeEndArray();
  }

  private static void writeAll(List<Node> nodes, JsonGenerator out) throws IOException {
    for (Node node : nodes) {
      out.writeStartObject();
      ModelJson.sessionFields(node.state(), out);
      out.writeArrayFieldStart("forks");
      writeAll(node.forks(), out);
      out.writeEndArray();
      out.writeEndObject();
    }
  }
}
