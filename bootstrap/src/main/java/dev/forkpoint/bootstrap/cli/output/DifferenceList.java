package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.application.look.CompareCheckpoints.Difference;
import dev.forkpoint.application.look.CompareCheckpoints.DifferenceSink;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;

/// Answers `diff`, one difference after the other as they are found.
public record DifferenceList(Differences differences) implements Answer {

  /// Differences that are found while they are told.
  @FunctionalInterface
  public interface Differences {
    void each(DifferenceSink sink) throws IOException;
  }

  private record Line(String letter, String change, Entry entry) {
    static Line of(Difference difference) {
      return switch (difference) {
        case Difference.Added added -> new Line("A", "added", added.entry());
        case Difference.Changed changed -> new Line("M", "changed", changed.after());
        case Difference.Removed removed -> new Line("D", "removed", removed.entry());
      };
    }

    String path() {
      return entry.path().value();
    }

    /// The path as `ls -F` would write it.
    String name() {
      String path = entry.path().equals(EntryPath.ROOT) ? "." : path();
      return entry instanceof DirectoryEntry ? path + "/" : path;
    }

    String kind() {
      return switch (entry) {
        case FileEntry _ -> "file";
        case DirectoryEntry _ -> "directory";
        case LinkEntry _ -> "link";
      };
    }
  }

  @Override
  public void text(Text out) throws IOException {
    differences.each(difference -> {
      Line line = Line.of(difference);
      out.line(line.letter() + " " + line.name());
    });
  }

  @Override
  public void json(JsonGenerator out) throws IOException {
    out.writeStartArray();
    differences.each(difference -> {
      Line line = Line.of(difference);
      out.writeStartObject();
      out.writeStringField("change", line.change());
      out.writeStringField("path", line.path());
      out.writeStringField("kind", line.kind());
      out.writeEndObject();
    });
    out.writeEndArray();
  }
}
