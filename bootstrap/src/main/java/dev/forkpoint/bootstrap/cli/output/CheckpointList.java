package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.bootstrap.cli.output.Table.Column;
import java.io.IOException;
import java.util.List;

/// Answers `log`.
public record CheckpointList(List<CheckpointSummary> checkpoints) implements Answer {

  @Override
  public void text(Text out) {
    Table table =
        new Table(
            Column.number("NUMBER"),
            Column.text("SAVED"),
            Column.number("MESSAGES"),
            Column.number("FILES"),
            Column.number("SIZE"),
            Column.number("ADDED"));
    for (CheckpointSummary checkpoint : checkpoints) {
      table.row(
          String.valueOf(checkpoint.number()),
          out.time(checkpoint.savedAt()),
          String.valueOf(checkpoint.messages()),
          String.valueOf(checkpoint.files()),
          Wording.size(checkpoint.bytes()),
          Wording.size(checkpoint.addedBytes()));
    }
    table.print(out);
  }

  @Override
  public void json(JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (CheckpointSummary checkpoint : checkpoints) {
      out.writeStartObject();
      ModelJson.checkpointFields(checkpoint, out);
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
