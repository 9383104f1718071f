package dev.forkpoint.domain.codec;

/// Bytes that are not what the storage format says they are: damaged, cut short, or of a newer version.
public final class FormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param message what was expected, and at which byte
  public FormatException(String message) {
    super(message);
  }

  /// @param message what was expected
  /// @param cause what went wrong underneath
  public FormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
