package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.download.ArchiveForm;
import dev.forkpoint.application.download.Download;
import dev.forkpoint.application.download.ExportBundle.Scope;
import dev.forkpoint.application.download.FilesDownload;
import dev.forkpoint.application.download.NoSessions;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.trace.Conversion;
import dev.forkpoint.application.trace.NativeTraces.WrittenTrace;
import dev.forkpoint.bootstrap.cli.output.Answer;
import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.cli.output.ConversionReport;
import dev.forkpoint.bootstrap.cli.output.ExportReport;
import dev.forkpoint.bootstrap.cli.output.FilesExportReport;
import dev.forkpoint.bootstrap.cli.output.PreviewReport;
import dev.forkpoint.bootstrap.cli.output.ProgressLine;
import dev.forkpoint.bootstrap.cli.output.RelocatedExportReport;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.bootstrap.composition.Form;
import dev.forkpoint.bootstrap.composition.Writers;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.WorkspaceId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "export",
    description = {
      "Write a session out: all of it for another vault, its files as an archive, or its",
      "conversation. Write a workspace out: all of it for another vault, or the files of its",
      "sessions as an archive."
    })
final class ExportCommand implements Action {
  private static final int MOST_PREVIEWED = 100_000;

  private final Composition forkpoint;
  private final Console console;

  @ArgGroup(multiplicity = "1")
  private ExportedThing thing = new ExportedThing();

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
        "bundle: all checkpoints, files and conversations, to be imported elsewhere, and opened by",
        "any unzip program; zip, tar.gz: the files, as an archive; native: the conversation, as the agent wrote it;",
        "the others: the conversation, in that form. ${COMPLETION-CANDIDATES}.",
        "'${DEFAULT-VALUE}' where not given."
      })
  private ExportFormat format = new ExportFormat.Files(ArchiveForm.ZIP);

  @Option(
      names = "--at",
      paramLabel = "N",
      description = "The number of a checkpoint; the last where not given.")
  private Optional<Integer> at = Optional.empty();

  @Mixin private final FilesOptions files = new FilesOptions();
  @Mixin private final MapOption map = new MapOption();
  @Mixin private final JsonOption json = new JsonOption();

  ExportCommand(Composition forkpoint, Console console) {
    this.forkpoint = forkpoint;
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException, CommandFailure {
    if (!(format instanceof ExportFormat.Files) && files.areGiven()) {
      throw new CommandFailure(
          "which files to hand out can be said of an archive of files; give --format zip or tar.gz with it");
    }
    if (!(format instanceof ExportFormat.Native) && !map.relocations().isEmpty()) {
      throw new CommandFailure(
          "--map rewrites paths in the agent's own rows; give --format native with it");
    }
    ExportTarget target = ExportTarget.of(output);
    Optional<WorkspaceId> workspace = thing.workspace(forkpoint);
    Answer answer =
        workspace.isPresent()
            ? export(workspace.get(), target)
            : export(thing.session(forkpoint), target);
    console.answer(answer, json.wanted());
    return ExitCode.DONE;
  }

  private Answer export(WorkspaceId workspace, ExportTarget target)
      throws IOException, CommandFailure {
    if (at.isPresent()) {
      throw new CommandFailure("a workspace is written out as it is now; give no --at with it");
    }
    return switch (format) {
      case ExportFormat.Bundle _ ->
          exportArchive(forkpoint.exportBundle().open(new Scope.WholeWorkspace(workspace)), target);
      case ExportFormat.Files archive ->
          exportFiles(new FilesDownload.Scope.WholeWorkspace(workspace), archive.form(), target);
      default ->
          throw new CommandFailure(
              "a workspace is no conversation; give --format zip, tar.gz or bundle");
    };
  }

  private Answer export(SessionState state, ExportTarget target)
      throws IOException, CommandFailure {
    return export(state.session(), Checkpoints.numbered(at, state, forkpoint), target);
  }

  private Answer export(Session session, CheckpointSummary checkpoint, ExportTarget target)
      throws IOException, CommandFailure {
    return switch (format) {
      case ExportFormat.Bundle _ ->
          exportArchive(forkpoint.exportBundle().open(scope(session, checkpoint)), target);
      case ExportFormat.Files archive ->
          exportFiles(
              new FilesDownload.Scope.OneCheckpoint(session, checkpoint), archive.form(), target);
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

  private Scope scope(Session session, CheckpointSummary checkpoint) {
    return at.isPresent()
        ? new Scope.OneCheckpoint(session, checkpoint)
        : new Scope.WholeSession(session);
  }

  private Answer exportFiles(FilesDownload.Scope scope, ArchiveForm form, ExportTarget target)
      throws IOException, CommandFailure {
    try {
      if (files.isPreview()) {
        return new PreviewReport(
            forkpoint.filesDownload().preview(scope, files.order(form), MOST_PREVIEWED));
      }
      Download archive = forkpoint.filesDownload().open(scope, files.order(form));
      return new FilesExportReport(exportArchive(archive, target), archive.leftOut());
    } catch (NoSessions e) {
      throw new CommandFailure(e.getMessage() + "; import one first", e);
    }
  }

  private ExportReport exportArchive(Download archive, ExportTarget target) throws IOException {
    try (Download download = archive;
        ProgressLine progress = console.progress("exporting", json.wanted())) {
      Path file = target.file(download.fileName());
      long bytes = new ArchiveFile(file).write(download, progress);
      return new ExportReport(file, format.toString(), bytes);
    }
  }

  private Answer exportNative(Session session, CheckpointSummary checkpoint, ExportTarget target)
      throws IOException {
    String directory = target.directory().toString();
    WrittenTrace trace =
        forkpoint
            .exportTrace()
            .export(session, checkpoint, directory, target.name(), map.relocations());
    ExportReport report =
        new ExportReport(target.file(trace.main()), format.toString(), trace.bytes());
    return map.relocations().isEmpty()
        ? report
        : new RelocatedExportReport(report, trace.changedRows());
  }
}
