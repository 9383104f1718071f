package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.port.SessionFiles.FoundSession;
import dev.forkpoint.application.trace.Conversion;
import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.bootstrap.composition.Form;
import dev.forkpoint.bootstrap.composition.Writers;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "convert",
    description = "Write an agent's session file in another form; no vault is needed.")
final class ConvertCommand implements Action {
  private final Composition forkpoint;
  private final Console console;

  @Parameters(index = "0", paramLabel = "FILE", description = "A session's file.")
  private String file = "";

  @Option(
      names = "--to",
      required = true,
      paramLabel = "F",
      description = "${COMPLETION-CANDIDATES}.")
  private @Nullable Form form;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      defaultValue = ".",
      description = "A file or a directory; the current directory where not given.")
  private String output = ".";

  @Mixin private final JsonOption json = new JsonOption();

  ConvertCommand(Composition forkpoint, Console console) {
    this.forkpoint = forkpoint;
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException, CommandFailure {
    Form to = Objects.requireNonNull(form);
    Conversion conversion = forkpoint.convertFile().convert(found(), Writers.of(to));
    DocumentFile document = new DocumentFile(ExportTarget.of(output));
    console.answer(document.write(conversion, to.toString()), json.wanted());
    return ExitCode.DONE;
  }

  private FoundSession found() throws IOException, CommandFailure {
    List<FoundSession> found = forkpoint.sessionFiles().find(file);
    return switch (found.size()) {
      case 0 -> throw new CommandFailure("no agent's session found at %s".formatted(file));
      case 1 -> found.getFirst();
      default ->
          throw new CommandFailure(
              "there are %d sessions at %s; give the file of one".formatted(found.size(), file));
    };
  }
}
