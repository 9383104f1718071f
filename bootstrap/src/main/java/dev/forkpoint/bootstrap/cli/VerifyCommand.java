package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.care.VerifyVault.Report;
import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.cli.output.DamageReport;
import dev.forkpoint.bootstrap.cli.output.ProgressLine;
import dev.forkpoint.bootstrap.composition.Composition;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "verify", description = "Check that everything stored is whole and sound.")
final class VerifyCommand implements Action {
  private final Composition forkpoint;
  private final Console console;

  @Mixin private final JsonOption json = new JsonOption();

  VerifyCommand(Composition forkpoint, Console console) {
    this.forkpoint = forkpoint;
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException, CommandFailure {
    Report report = verify();
    console.answer(new DamageReport(report), json.wanted());
    if (!report.damages().isEmpty()) {
      throw new CommandFailure(
          "the store is damaged in %d places, which are listed; bring it back from a copy"
              .formatted(report.damages().size()));
    }
    return ExitCode.DONE;
  }

  private Report verify() throws IOException {
    try (ProgressLine progress = console.progress("verifying", json.wanted())) {
      return forkpoint.verifyVault().verify(progress);
    }
  }
}
