package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.domain.session.WorkspaceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "quickstart",
    description = "Show on a small sample what Forkpoint does, with the commands to repeat it.")
final class QuickstartCommand implements Action {
  private static final String TITLE = "greeting";
  private static final String FORK = "greeting-again";

  private final Composition forkpoint;
  private final Console console;
  private final CommandRunner runner;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "Where to put the sample; among the temporary files where not given.")
  private Optional<Path> directory = Optional.empty();

  QuickstartCommand(Composition forkpoint, Console console, CommandRunner runner) {
    this.forkpoint = forkpoint;
    this.console = console;
    this.runner = runner;
  }

  private interface Step {
    ExitCode take() throws IOException, CommandFailure;
  }

  @Override
  public ExitCode run() throws IOException, CommandFailure {
    String name = freshName();
    QuickstartSample sample = new QuickstartSample(Files.createDirectory(folder(name)));
    for (Step step : story(sample, name)) {
      ExitCode end = step.take();
      if (!end.equals(ExitCode.DONE)) {
        return end;
      }
    }
    return ExitCode.DONE;
  }

  /// A name that no earlier run has taken, for the workspace and for the folder.
  private String freshName() {
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> number == 1 ? "quickstart" : "quickstart-" + number)
        .filter(name -> forkpoint.catalog().workspace(new WorkspaceId(name)).isEmpty())
        .filter(name -> directory.isPresent() || Files.notExists(folder(name)))
        .findFirst()
        .orElseThrow();
  }

  private Path folder(String name) {
    return directory.orElseGet(
        () -> Path.of(System.getProperty("java.io.tmpdir"), "forkpoint-" + name));
  }

  private List<Step> story(QuickstartSample sample, String workspace) {
    String session = workspace + "/" + TITLE;
    String fork = workspace + "/" + FORK;
    String trace = sample.trace().toString();
    String files = sample.files().toString();
    String again = sample.beside("again").toString();
    String archive = sample.beside("greeting.zip").toString();
    String exported = sample.beside("exported.jsonl").toString();
    return List.of(
        () -> sampleIsThere(sample),
        () -> command("Bring the conversation in.", "import", trace, "--workspace", workspace),
        () -> command("Save the files beside it: the first turn.", "checkpoint", session, files),
        () -> agentWorksOn(sample),
        () ->
            command("Save both: the second turn.", "checkpoint", session, files, "--trace", trace),
        () -> command("See what there is to go back to.", "log", session),
        () -> command("See what the second turn did to the files.", "diff", session, "2", "3"),
        () ->
            command(
                "Go another way after the fourth message.",
                "fork",
                session,
                "--at",
                "4",
                "--title",
                FORK),
        () -> command("Lay the fork's files out, as they were then.", "checkout", fork, again),
        () -> command("Take the files away as an archive.", "export", session, "-o", archive),
        () ->
            command(
                "Take the conversation away, for the agent to go on with.",
                "export",
                session,
                "--format",
                "native",
                "-o",
                exported),
        () -> compare(sample.trace(), sample.beside("exported.jsonl")),
        () -> command("See where the ways part.", "tree", "--workspace", workspace),
        () -> farewell(sample, workspace));
  }

  private ExitCode sampleIsThere(QuickstartSample sample) throws IOException {
    sample.firstTurn();
    say("An agent has taken its first turn: it wrote " + sample.files());
    say("and its side of the conversation, " + sample.trace());
    return ExitCode.DONE;
  }

  private ExitCode agentWorksOn(QuickstartSample sample) throws IOException {
    sample.secondTurn();
    say("");
    say("The agent takes its second turn: it changes files, and the conversation grows.");
    return ExitCode.DONE;
  }

  private ExitCode command(String purpose, String... words) {
    say("");
    say(purpose);
    say("$ forkpoint " + ShellWords.line(List.of(words)));
    return runner.run(words);
  }

  private ExitCode compare(Path left, Path right) throws IOException, CommandFailure {
    say("");
    say("Is it what the agent wrote?");
    say("$ cmp " + ShellWords.line(List.of(left.toString(), right.toString())));
    if (Files.mismatch(left, right) >= 0) {
      throw new CommandFailure(
          "%s is not what was imported; `forkpoint verify` tells whether the store is damaged"
              .formatted(right));
    }
    say("equal, byte for byte");
    return ExitCode.DONE;
  }

  private ExitCode farewell(QuickstartSample sample, String workspace) {
    say("");
    say("The sample is in " + sample.folder() + ", to be deleted as you like.");
    say("Its sessions are in workspace " + workspace + " of " + forkpoint.directory().root() + ".");
    return ExitCode.DONE;
  }

  private void say(String line) {
    console.text().line(line);
  }
}
