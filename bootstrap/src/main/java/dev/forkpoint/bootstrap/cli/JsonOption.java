package dev.forkpoint.bootstrap.cli;

import picocli.CommandLine.Option;

/// The option of every command that answers something.
final class JsonOption {
  @Option(names = "--json", description = "Answer with one JSON document.")
  private boolean wanted;

  boolean wanted() {
    return wanted;
  }
}
