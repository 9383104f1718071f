package dev.forkpoint.application.access;

import dev.forkpoint.domain.access.Grant;

/// Whoever is calling at this moment.
@FunctionalInterface
public interface Caller {

  /// What the caller may do, and where.
  ///
  /// @throws IllegalStateException where nobody is calling
  Grant grant();
}
