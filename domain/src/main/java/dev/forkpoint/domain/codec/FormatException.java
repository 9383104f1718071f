package dev.forkpoint.domain.codec;

import org.jspecify.annotations.Nullable;

/// Bytes that are not what the storage format says they are: damaged, cut short, or of a newer
/// version.
public final class FormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// Tells what is wrong.
  ///
  /// @param message what was expected, and at which byte
  public FormatException(String message) {
    super(message);
  }

  /// Tells what is wrong, and why.
  ///
  /// @param message what was expected
  /// @param cause what went wrong underneath
  public FormatException(@Nullable String message, Throwable cause) {
    super(message, cause);
  }
}
