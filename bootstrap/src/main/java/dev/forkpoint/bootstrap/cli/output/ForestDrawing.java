package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.application.look.SessionForest.Node;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.domain.session.ForkPoint;
import dev.forkpoint.domain.session.SessionId;
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
      out.line(margin + (last ? "└─ " : "├─ ") + label(node));
      draw(node.forks(), margin + (last ? "   " : "│  "), out);
    }
  }

  private static String label(Node node) {
    String copied =
        node.duplicateOf()
            .map(first -> ", its trace bears the id of that of " + Wording.brief(first))
            .orElse("");
    String cut = node.cycle() ? ", its trace names one of its own forks as its parent" : "";
    return label(node.state(), copied + cut);
  }

  private static String label(SessionState state, String oddities) {
    String forked = state.session().forkPoint().map(ForestDrawing::forked).orElse("");
    return Wording.brief(state.session().id())
        + "  "
        + Wording.title(state.session().title(), TITLE_LENGTH)
        + "  ("
        + Wording.count(state.head().messages(), "message")
        + ", "
        + Wording.count(state.head().number(), "checkpoint")
        + forked
        + oddities
        + ")";
  }

  private static String forked(ForkPoint point) {
    String before =
        point.beforeCompaction().isPresent()
            ? " before compaction " + point.beforeCompaction().getAsInt()
            : "";
    return ", forked at message " + point.messages() + before;
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
      out.writeStringField("duplicateOf", node.duplicateOf().map(SessionId::value).orElse(null));
      out.writeBooleanField("cycle", node.cycle());
      out.writeArrayFieldStart("forks");
      writeAll(node.forks(), out);
      out.writeEndArray();
      out.writeEndObject();
    }
  }
}
