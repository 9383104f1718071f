package dev.forkpoint.adapters.http.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.forkpoint.application.fork.ForkPosition;
import dev.forkpoint.application.fork.LocateFork.ForkPlace;
import io.micronaut.core.annotation.Introspected;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Where a fork would be.
///
/// @param at how many messages it would keep; null where it would keep all
/// @param beforeCompaction the compaction before which they are counted, or null
/// @param files the checkpoint whose files would go along
@Introspected
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ForkPlaceView(
    @Nullable Integer at, @Nullable Integer beforeCompaction, CheckpointView files) {

  /// The view of a place.
  public static ForkPlaceView of(ForkPlace place) {
    ForkPosition position = place.position();
    return new ForkPlaceView(
        number(position.messages()),
        number(position.beforeCompaction()),
        CheckpointView.of(place.files()));
  }

  private static @Nullable Integer number(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }
}
