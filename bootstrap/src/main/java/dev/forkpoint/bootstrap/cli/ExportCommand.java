package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.download.Download;
import dev.forkpoint.application.download.ExportTrace.ExportedTrace;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.trace.Conversion;
import dev.forkpoint.bootstrap.cli.output.Answer;
import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.cli.output.ConversionReport;
import dev.forkpoint.bootstrap.cli.output.ExportReport;
import dev.forkpoint.bootstrap.cli.output.ProgressLine;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.bootstrap.composition.Form;
import dev.forkpoint.bootstrap.composition.Writers;
import dev.forkpoint.domain.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "export",
    description = "Write a session out: its files as an archive, or its conversation.")
final class ExportCommand implements Action {
  private final Composition forkpoint;
  private final Console console;

  @Mixin private final SessionArgument session = new SessionArgument();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE|DIR",
      defaultValue = ".",
      description = "Where to; the current directory where not given.")
  private String output = ".";

  @Option(
      names = "--format",
      paramLabel = "F",
      defaultValue = "zip",
      completionCandidates = ExportFormat.Names.class,
      description = {
        "zip: the files, as an archive; native: the conversation, as the agent wrote it;",
        "the others: the conversation, in that form. ${COMPLETION-CANDIDATES}.",
        "'${DEFAULT-VALUE}' where not given."
      })
  private ExportFormat format = new ExportFormat.Zip();

  @Option(
      names = "--at",
      paramLabel = "N",
      description = "The number of a checkpoint; the last where not given.")
  private Optional<Integer> at = Optional.empty();

  @Mixin private final JsonOption json = new JsonOption();

  ExportCommand(Composition forkpoint, Console console) {
    this.forkpoint = forkpoint;
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException, CommandFailure {
    SessionState state = session.find(forkpoint);
    CheckpointSummary checkpoint = Checkpoints.numbered(at, state, forkpoint);
    ExportTarget target = ExportTarget.of(output);
    console.answer(export(state.session(), checkpoint, target), json.wanted());
    return ExitCode.DONE;
  }

  private Answer export(Session session, CheckpointSummary checkpoint, ExportTarget target)
      throws IOException {
    return switch (format) {
      case ExportFormat.Zip _ -> exportZip(session, checkpoint, target);
      case ExportFormat.Native _ -> exportNative(session, checkpoint, target);
      case ExportFormat.Document document ->
          exportDocument(session, checkpoint, document.form(), target);
    };
  }

  private ConversionReport exportDocument(
      Session session, CheckpointSummary checkpoint, Form form, ExportTarget target)
      throws IOException {
    Conversion conversion =
        forkpoint.convertSession().convert(session, checkpoint, Writers.of(form));
    return new DocumentFile(target).write(conversion, form.toString());
  }

  private ExportReport exportZip(Session session, CheckpointSummary checkpoint, ExportTarget target)
      throws IOException {
    try (Download download = forkpoint.zipDownload().open(session, checkpoint);
        ProgressLine progress = console.progress("exporting", json.wanted())) {
      Path file = target.file(download.fileName());
      long bytes = new ArchiveFile(file).write(download, progress);
      return new ExportReport(file, format.toString(), bytes);
    }
  }

  private ExportReport exportNative(
      Session session, CheckpointSummary checkpoint, ExportTarget target) throws IOException {
    String directory = target.directory().toString();
    ExportedTrace trace =
        forkpoint.exportTrace().export(session, checkpoint, directory, target.name());
    return new ExportReport(target.file(trace.main()), format.toString(), trace.bytes());
  }
}
