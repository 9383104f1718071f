package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.bootstrap.cli.output.Table.Column;
import dev.forkpoint.domain.merge.KeptBeside;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Answers `log`.
///
/// @param conflicts what the turns and others both changed in the shared home, by the number of the
///   checkpoint
public record CheckpointList(
    List<CheckpointSummary> checkpoints, Map<Integer, List<KeptBeside>> conflicts)
    implements Answer {

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
    conflicts.forEach((number, kept) -> {
      out.line("in the home, with checkpoint %d:".formatted(number));
      ConflictLines.tell(kept, out);
    });
  }

  @Override
  public void json(JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (CheckpointSummary checkpoint : checkpoints) {
      out.writeStartObject();
      ModelJson.checkpointFields(checkpoint, out);
      ModelJson.conflicts(
          "homeConflicts", conflicts.getOrDefault(checkpoint.number(), List.of()), out);
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
