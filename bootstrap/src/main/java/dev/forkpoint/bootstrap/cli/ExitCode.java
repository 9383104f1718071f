package dev.forkpoint.bootstrap.cli;

/// How a command ended, for the shell.
///
/// @param code the number for the shell
public record ExitCode(int code) {
  public static final ExitCode DONE = new ExitCode(0);
  public static final ExitCode FAILED = new ExitCode(1);
  public static final ExitCode WRONG_USAGE = new ExitCode(2);
}
