package dev.forkpoint.application.share;

import dev.forkpoint.domain.share.Destination;
import dev.forkpoint.domain.share.DestinationName;
import java.util.List;
import java.util.Optional;

/// The destinations that are configured.
///
/// @param all by name
public record Destinations(List<Destination> all) {
  public Destinations {
    all = List.copyOf(all);
  }

  /// The destination of that name, where there is one.
  public Optional<Destination> named(DestinationName name) {
    return all.stream().filter(destination -> destination.name().equals(name)).findFirst();
  }
}
