package dev.forkpoint.adapters.http.view;

import dev.forkpoint.domain.merge.KeptBeside;
import io.micronaut.core.annotation.Introspected;

/// A file of the home that two turns changed.
///
/// @param path where the later one's is
/// @param beside where the other one's is kept
@Introspected
public record ConflictView(String path, String beside) {

  /// The view of a conflict.
  public static ConflictView of(KeptBeside conflict) {
    return new ConflictView(conflict.path().value(), conflict.beside().value());
  }
}
