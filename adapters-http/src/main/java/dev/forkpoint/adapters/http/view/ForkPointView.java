package dev.forkpoint.adapters.http.view;

import dev.forkpoint.domain.session.ForkPoint;
import io.micronaut.core.annotation.Introspected;

/// Where a session left its parent.
///
/// @param session the parent
/// @param messages how many of its messages were kept
/// @param checkpoint the number of its checkpoint whose files went along
@Introspected
public record ForkPointView(String session, int messages, int checkpoint) {

  /// The view of a fork point.
  public static ForkPointView of(ForkPoint point) {
    return new ForkPointView(point.parent().value(), point.messages(), point.checkpoint());
  }
}
