package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.adapters.fs.scrub.EnvFiles;
import dev.forkpoint.adapters.fs.scrub.RuleFile;
import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.cli.output.FindingsReport;
import dev.forkpoint.domain.scrub.DamagedRowException;
import dev.forkpoint.domain.scrub.KnownValues;
import dev.forkpoint.domain.scrub.Ruleset;
import dev.forkpoint.domain.scrub.Scrubber;
import dev.forkpoint.domain.scrub.rules.StandardRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "scrub",
    description =
        "Show the secrets in a file by rule and place, and write it without them; no vault is"
            + " needed.")
final class ScrubCommand implements Action {
  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "A session's file, or any other text.")
  private Path file = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "Where to write it without its secrets; nothing is written where not given.")
  private @Nullable Path output;

  @Option(names = "--report", description = "Count the findings by rule, and do not list them.")
  private boolean counted;

  @Option(
      names = "--rules",
      paramLabel = "RULES",
      description = "A file with rules and allowed values of your own.")
  private @Nullable Path rules;

  @Mixin private final JsonOption json = new JsonOption();

  ScrubCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException, CommandFailure {
    ScrubbedFile scrubbed = new ScrubbedFile(file, new Scrubber(ruleset(), known()).begin());
    try {
      scrubbed.survey();
      if (output != null) {
        scrubbed.write(output);
      }
    } catch (DamagedRowException e) {
      throw new CommandFailure(e.getMessage() + "; mend the file, nothing was written", e);
    }
    FindingsReport report =
        new FindingsReport(file, Optional.ofNullable(output), scrubbed.report(), !counted);
    console.answer(report, json.wanted());
    return ExitCode.DONE;
  }

  private Ruleset ruleset() throws IOException {
    Ruleset standard = StandardRules.all();
    return rules == null ? standard : RuleFile.added(standard, rules);
  }

  /// The secrets of the environment, and of the `.env` files here and beside the file.
  private KnownValues known() throws IOException {
    Path beside = file.toAbsolutePath().getParent();
    KnownValues known = KnownValues.of(System.getenv()).and(EnvFiles.in(Path.of("")));
    return beside == null ? known : known.and(EnvFiles.in(beside));
  }
}
