package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.bundle.BroughtSession;
import dev.forkpoint.application.importing.ImportSessions;
import dev.forkpoint.application.importing.ImportSessions.ImportedSession;
import dev.forkpoint.application.port.ArchiveFiles.CaseClashes;
import dev.forkpoint.application.trace.TraceIntake.TakenIn;
import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.cli.output.ImportReport;
import dev.forkpoint.bootstrap.cli.output.ImportReport.ImportSink;
import dev.forkpoint.bootstrap.composition.Agent;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.domain.session.WorkspaceId;
import dev.forkpoint.domain.upload.ArchiveName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "import",
    description = "Bring in sessions that an agent left on disk, bundles, and archives of files.")
final class ImportCommand implements Action {
  private final Composition forkpoint;
  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = {
        "A session's file, a bundle, or a folder with some;",
        "or a zip, tar or tar.gz, whose files become a session without a conversation."
      })
  private List<String> places = List.of();

  @Option(
      names = "--workspace",
      paramLabel = "W",
      description = {
        "Where to; made where it is not there. 'default' where not given.",
        "What is in a bundle goes to the workspace that it came from."
      })
  private Optional<WorkspaceId> workspace = Optional.empty();

  @Option(
      names = "--agent",
      paramLabel = "A",
      description = "Whose sessions: ${COMPLETION-CANDIDATES}. Everybody's where not given.")
  private Optional<Agent> agent = Optional.empty();

  @Option(
      names = "--case-clashes",
      description = "Take an archive with names that differ in case alone.")
  private boolean caseClashes;

  @Mixin private final JsonOption json = new JsonOption();

  ImportCommand(Composition forkpoint, Console console) {
    this.forkpoint = forkpoint;
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException, CommandFailure {
    List<String> empty = new ArrayList<>();
    console.answer(new ImportReport(sink -> importAll(sink, empty)), json.wanted());
    if (!empty.isEmpty()) {
      throw new CommandFailure(
          "no agent's session found at %s; give a session's file, or a folder with some"
              .formatted(String.join(", ", empty)));
    }
    return ExitCode.DONE;
  }

  private void importAll(ImportSink sink, List<String> empty) throws IOException {
    WorkspaceId home = workspace.orElse(new WorkspaceId("default"));
    ImportSessions imports =
        agent.isPresent()
            ? forkpoint.importSessions(List.of(agent.get()))
            : forkpoint.importSessions();
    for (String place : places) {
      List<ImportedSession> imported = new ArrayList<>(imports.importFrom(place, home));
      imported.addAll(bundles(place));
      imported.addAll(imported.isEmpty() ? archive(place, home) : List.of());
      if (imported.isEmpty()) {
        empty.add(place);
      }
      for (ImportedSession session : imported) {
        sink.take(session);
      }
    }
  }

  private List<ImportedSession> bundles(String place) throws IOException {
    if (agent.isPresent()) {
      return List.of();
    }
    return forkpoint.importBundle().importFrom(place, workspace).stream()
        .map(ImportCommand::imported)
        .toList();
  }

  private List<ImportedSession> archive(String place, WorkspaceId home) throws IOException {
    if (agent.isPresent()) {
      return List.of();
    }
    String title = ArchiveName.title(String.valueOf(Path.of(place).getFileName()));
    CaseClashes clashes = caseClashes ? CaseClashes.KEEP : CaseClashes.REFUSE;
    return forkpoint.importArchive().importFrom(place, title, home, clashes).stream().toList();
  }

  private static ImportedSession imported(BroughtSession brought) {
    TakenIn trace = brought.trace();
    return new ImportedSession(
        brought.state(),
        brought.isNew(),
        brought.place(),
        trace.trace().rows(),
        trace.counts(),
        trace.issues(),
        trace.issueCount());
  }
}
