package dev.forkpoint.adapters.http.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.forkpoint.application.look.CompareCheckpoints.Difference;
import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/// A path at which two checkpoints differ.
///
/// @param change `added`, `removed` or `changed`
/// @param before what the earlier one has there; null where it has nothing
/// @param after what the later one has there; null where it has nothing
@Introspected
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DifferenceView(
    String path, String change, @Nullable EntryView before, @Nullable EntryView after) {

  /// The view of a difference.
  public static DifferenceView of(Difference difference) {
    return switch (difference) {
      case Difference.Added added ->
          new DifferenceView(
              added.entry().path().value(), "added", null, EntryView.of(added.entry()));
      case Difference.Removed removed ->
          new DifferenceView(
              removed.entry().path().value(), "removed", EntryView.of(removed.entry()), null);
      case Difference.Changed changed ->
          new DifferenceView(
              changed.after().path().value(),
              "changed",
              EntryView.of(changed.before()),
              EntryView.of(changed.after()));
    };
  }
}
