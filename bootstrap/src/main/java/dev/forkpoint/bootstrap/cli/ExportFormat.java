package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.download.ArchiveForm;
import dev.forkpoint.bootstrap.composition.Form;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/// A form in which a session can be handed out.
sealed interface ExportFormat {

  /// All that there are.
  static List<ExportFormat> all() {
    return Stream.<Stream<? extends ExportFormat>>of(
            Stream.of(new Bundle()),
            Stream.of(ArchiveForm.values()).map(Files::new),
            Stream.of(new Native()),
            Stream.of(Form.values()).map(Document::new))
        .<ExportFormat>flatMap(forms -> forms)
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
  record Files(ArchiveForm form) implements ExportFormat {
    @Override
    public String toString() {
      return form.toString();
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
