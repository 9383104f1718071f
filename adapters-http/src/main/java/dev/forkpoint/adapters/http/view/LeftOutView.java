package dev.forkpoint.adapters.http.view;

import dev.forkpoint.application.vault.LeftOut;
import io.micronaut.core.annotation.Introspected;

/// Something in a directory that its checkpoint does not hold.
///
/// @param reason why, in words
@Introspected
public record LeftOutView(String path, String reason) {

  /// The view of what was left out.
  public static LeftOutView of(LeftOut left) {
    return new LeftOutView(left.path().value(), left.reason());
  }
}
