package dev.forkpoint.bootstrap.cli;

/// How a command ended, for the shell.
public enum ExitCode {
  DONE(0),
  FAILED(1),
  WRONG_USAGE(2);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /// The number for the shell.
  public int code() {
    return code;
  }
}
