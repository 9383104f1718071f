package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.download.Download;
import dev.forkpoint.application.download.ExportTrace.ExportedTrace;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.cli.output.ExportReport;
import dev.forkpoint.bootstrap.cli.output.ProgressLine;
import dev.forkpoint.bootstrap.composition.Composition;
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
      description = {
        "zip: the files, as an archive; native: the conversation, as the agent wrote it.",
        "'${DEFAULT-VALUE}' where not given."
      })
  private ExportFormat format = ExportFormat.ZIP;

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

  private ExportReport export(Session session, CheckpointSummary checkpoint, ExportTarget target)
      throws IOException {
    return switch (format) {
      case ZIP -> exportZip(session, checkpoint, target);
      case NATIVE -> exportNative(session, checkpoint, target);
    };
  }

  private ExportReport exportZip(Session session, CheckpointSummary checkpoint, ExportTarget target)
      throws IOException {
    try (Download download = forkpoint.zipDownload().open(session, checkpoint);
        ProgressLine progress = console.progress("exporting", json.wanted())) {
      Path file = target.file(download.fileName());
      new ArchiveFile(file).write(download, progress);
      return new ExportReport(file, format.toString(), download.bytes());
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
