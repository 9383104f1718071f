package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.composition.Composition;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// Finds the command that is meant, runs it, and says in one line where it fails.
public final class CommandRunner {
  private final Composition forkpoint;
  private final Console console;
  private final boolean debug;

  /// @param debug whether to print where errors come from
  public CommandRunner(Composition forkpoint, Console console, boolean debug) {
    this.forkpoint = forkpoint;
    this.console = console;
    this.debug = debug;
  }

  /// Runs a command. No error of a command leaves this method.
  ///
  /// @param arguments as the shell hands them over
  public ExitCode run(String... arguments) {
    try {
      ExitCode end = end(Commands.of(forkpoint, console, this).parseArgs(arguments));
      console.flush();
      return end;
    } catch (ParameterException e) {
      console.fail(WrongUsage.explain(e));
      return ExitCode.WRONG_USAGE;
    } catch (Throwable e) {
      return fail(e);
    }
  }

  private static ExitCode end(ParseResult parsed) throws IOException, CommandFailure {
    if (CommandLine.executeHelpRequest(parsed) != null) {
      return ExitCode.DONE;
    }
    CommandLine last = parsed.asCommandLineList().getLast();
    Object command = last.getCommand();
    if (command instanceof Action action) {
      return action.run();
    }
    throw new ParameterException(last, "a COMMAND is missing");
  }

  private ExitCode fail(Throwable error) {
    if (debug) {
      console.trace(error);
    }
    console.fail(Failures.explain(error));
    return ExitCode.FAILED;
  }
}
