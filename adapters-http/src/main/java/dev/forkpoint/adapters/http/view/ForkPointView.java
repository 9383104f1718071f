package dev.forkpoint.adapters.http.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.forkpoint.domain.session.ForkPoint;
import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/// Where a session left its parent.
///
/// @param session the parent
/// @param messages how many of its messages were kept
/// @param checkpoint the number of its checkpoint whose files went along
/// @param beforeCompaction the compaction before which it had these messages, or null
@Introspected
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ForkPointView(
    String session, int messages, int checkpoint, @Nullable Integer beforeCompaction) {

  /// The view of a fork point.
  public static ForkPointView of(ForkPoint point) {
    return new ForkPointView(
        point.parent().value(),
        point.messages(),
        point.checkpoint(),
        point.beforeCompaction().isPresent() ? point.beforeCompaction().getAsInt() : null);
  }
}
