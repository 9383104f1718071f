package dev.forkpoint.application.care;

import java.util.List;

/// Whether everything that a request may need is there.
public sealed interface ReadinessResult {
  /// It is.
  record Ready() implements ReadinessResult {}

  /// It is not.
  ///
  /// @param troubles what is wrong, one line each; at least one
  record NotReady(List<String> troubles) implements ReadinessResult {
    public NotReady {
      troubles = List.copyOf(troubles);
    }
  }
}
