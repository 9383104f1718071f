package dev.forkpoint.bootstrap;

import dev.forkpoint.bootstrap.cli.CommandRunner;
import dev.forkpoint.bootstrap.cli.ExitCode;
import dev.forkpoint.bootstrap.cli.Failures;
import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.bootstrap.composition.DataDirectory;
import dev.forkpoint.bootstrap.composition.Settings;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;

/// The process: runs the command line and leaves with its exit code.
public final class Main {
  private static final int BUFFER_BYTES = 64 * 1024;

  private Main() {}

  static void main(String[] arguments) {
    System.exit(run(System.getenv(), arguments).code());
  }

  private static ExitCode run(Map<String, String> environment, String[] arguments) {
    Console console = console();
    boolean debug = "1".equals(environment.get("FORKPOINT_DEBUG"));
    try (Composition forkpoint = compose(environment)) {
      return new CommandRunner(forkpoint, console, debug).run(arguments);
    } catch (RuntimeException e) {
      console.fail(Failures.explain(e));
      return ExitCode.FAILED;
    }
  }

  private static Composition compose(Map<String, String> environment) {
    Path userHome = Path.of(System.getProperty("user.home"));
    DataDirectory directory = DataDirectory.from(environment, userHome);
    return Composition.over(directory, Settings.read(environment, directory));
  }

  /// Only the launcher can tell whether standard error is a terminal.
  private static Console console() {
    boolean watched = Boolean.getBoolean("forkpoint.terminal");
    return new Console(
        stream(FileDescriptor.out), stream(FileDescriptor.err), watched, ZoneId.systemDefault());
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER_BYTES),
        false,
        StandardCharsets.UTF_8);
  }
}
