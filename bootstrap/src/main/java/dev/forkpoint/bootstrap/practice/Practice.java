package dev.forkpoint.bootstrap.practice;

import dev.forkpoint.bootstrap.cli.CommandRunner;
import dev.forkpoint.bootstrap.cli.ExitCode;
import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.bootstrap.composition.DataDirectory;
import dev.forkpoint.bootstrap.composition.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;

/// Does what users do, on files enough that the JVM learns which methods matter. The launcher runs
/// it once after a build, and lets the JVM keep what it learned as the start-up cache.
public final class Practice {
  private static final String SESSION = "quickstart/greeting";

  private final Path place;
  private final Console console;

  private Practice(Path place) {
    this.place = place;
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    this.console = new Console(nowhere, nowhere, false, ZoneOffset.UTC);
  }

  /// @param arguments an empty directory for everything that this writes
  static void main(String[] arguments) throws IOException {
    System.exit(new Practice(Path.of(arguments[0])).run().code());
  }

  private ExitCode run() throws IOException {
    Path files = Files.createDirectory(place.resolve("files"));
    PracticeFiles.write(files);
    command("quickstart", place.resolve("sample").toString());
    for (int turn = 0; turn < 5; turn++) {
      PracticeFiles.change(files, turn);
      command("checkpoint", SESSION, files.toString());
      command("log", SESSION);
      command("diff", SESSION, "1", "2");
      command("ls");
    }
    command("export", SESSION, "-o", place.resolve("whole.zip").toString());
    return command("checkout", SESSION, place.resolve("again").toString());
  }

  /// Each has a composition of its own, as if it were a process.
  private ExitCode command(String... line) {
    DataDirectory home = new DataDirectory(place.resolve("home"));
    try (Composition forkpoint = Composition.over(home, Settings.none())) {
      return new CommandRunner(forkpoint, console, false).run(line);
    }
  }
}
