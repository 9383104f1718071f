package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.bundle.VerifyBundle;
import dev.forkpoint.application.care.VerifyVault.Report;
import dev.forkpoint.bootstrap.cli.output.BundleDamageReport;
import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.cli.output.DamageReport;
import dev.forkpoint.bootstrap.cli.output.ProgressLine;
import dev.forkpoint.bootstrap.composition.Composition;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "verify",
    description = "Check that everything stored is whole and sound, or a bundle.")
final class VerifyCommand implements Action {
  private final Composition forkpoint;
  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "A bundle; everything stored where not given.")
  private Optional<String> bundle = Optional.empty();

  @Mixin private final JsonOption json = new JsonOption();

  VerifyCommand(Composition forkpoint, Console console) {
    this.forkpoint = forkpoint;
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException, CommandFailure {
    return bundle.isPresent() ? verify(bundle.get()) : verifyStore();
  }

  private ExitCode verify(String file) throws IOException, CommandFailure {
    VerifyBundle.Report report = verifyBundle(file);
    console.answer(new BundleDamageReport(file, report), json.wanted());
    if (!report.damages().isEmpty()) {
      throw new CommandFailure(
          "bundle %s is damaged, as listed; take another copy, or have it made again"
              .formatted(file));
    }
    return ExitCode.DONE;
  }

  private VerifyBundle.Report verifyBundle(String file) throws IOException {
    try (ProgressLine progress = console.progress("verifying", json.wanted())) {
      return forkpoint.verifyBundle().verify(file, progress);
    }
  }

  private ExitCode verifyStore() throws IOException, CommandFailure {
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
