package dev.forkpoint.bootstrap.cli;

import java.util.List;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says in one line what is wrong with a command line.
final class WrongUsage {
  private WrongUsage() {}

  static String explain(ParameterException error) {
    return "%s%s; see `%s --help`"
        .formatted(
            error.getMessage(),
            suggestion(error),
            error.getCommandLine().getCommandSpec().qualifiedName());
  }

  private static String suggestion(ParameterException error) {
    List<String> similar =
        error instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    return similar.isEmpty() ? "" : "; did you mean " + String.join(" or ", similar) + "?";
  }
}
