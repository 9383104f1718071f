package dev.forkpoint.bootstrap.service;

import java.io.IOException;
import java.util.Objects;

/// The service cannot listen where it should. The message says why.
public final class CannotListen extends IOException {
  private static final long serialVersionUID = 1L;

  CannotListen(RuntimeException failure) {
    super(reason(failure), failure);
  }

  /// The server wraps what the operating system said.
  private static String reason(RuntimeException failure) {
    Throwable cause = Objects.requireNonNullElse(failure.getCause(), failure);
    return String.valueOf(cause.getMessage());
  }
}
