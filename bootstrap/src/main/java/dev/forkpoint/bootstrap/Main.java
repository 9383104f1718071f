package dev.forkpoint.bootstrap;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The process: runs the command line and leaves with its exit code.
@Command(
    name = "forkpoint",
    version = "forkpoint 0.1.0-SNAPSHOT",
    mixinStandardHelpOptions = true,
    description = "A vault for AI-agent sessions.")
public final class Main {

  private Main() {}

  static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }
}
