package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.bootstrap.composition.Form;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/// A form in which a session can be handed out.
sealed interface ExportFormat {

  /// All that there are.
  static List<ExportFormat> all() {
    return Stream.<ExportFormat>concat(
            Stream.of(new Bundle(), new Zip(), new Native()),
            Stream.of(Form.values()).map(Document::new))
        .toList();
  }

  /// Everything, for another vault.
  record Bundle() implements ExportFormat {
    @Override
    public String toString() {
      return "bundle";
    }
  }

  /// The files, as an archive.
  record Zip() implements ExportFormat {
    @Override
    public String toString() {
      return "zip";
    }
  }

  /// The trace, as the agent wrote it.
  record Native() implements ExportFormat {
    @Override
    public String toString() {
      return "native";
    }
  }

  /// The conversation, in another form.
  record Document(Form form) implements ExportFormat {
    @Override
    public String toString() {
      return form.toString();
    }
  }

  /// What they are called.
  final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return all().stream().map(ExportFormat::toString).iterator();
    }
  }
}
