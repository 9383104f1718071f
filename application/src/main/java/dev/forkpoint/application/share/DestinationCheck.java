package dev.forkpoint.application.share;

import dev.forkpoint.application.port.TraceHubs;
import dev.forkpoint.domain.share.DatasetTemplate;
import dev.forkpoint.domain.share.Destination;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/// Finds out whether anything can be sent to a destination as it is configured. The Hub is not
/// asked.
final class DestinationCheck {
  private final TraceHubs hubs;
  private final ScrubberSource scrubbers;

  DestinationCheck(TraceHubs hubs, ScrubberSource scrubbers) {
    this.hubs = hubs;
    this.scrubbers = scrubbers;
  }

  /// Why nothing is sent there, in words for people; empty where nothing stands against it.
  Optional<String> obstacle(Destination destination) {
    if (!destination.enabled()) {
      return Optional.of("destination '%s' is not enabled".formatted(destination.name()));
    }
    return unreachable(destination).or(() -> badRules(scrubbers));
  }

  /// Why the Hub cannot be asked about it, in words for people; empty where it can.
  Optional<String> unreachable(Destination destination) {
    return badTemplate(destination).or(() -> missingToken(destination));
  }

  private static Optional<String> badTemplate(Destination destination) {
    return DatasetTemplate.trouble(destination.template())
        .map(trouble ->
            "the dataset of destination '%s' cannot be: %s".formatted(destination.name(), trouble));
  }

  private Optional<String> missingToken(Destination destination) {
    String variable = destination.tokenVariable();
    try {
      return hubs.with(variable).isPresent()
          ? Optional.empty()
          : Optional.of("there is no token for the Hub; set " + variable + advice(variable));
    } catch (UncheckedIOException e) {
      return Optional.ofNullable(e.getMessage());
    }
  }

  private static String advice(String variable) {
    return variable.equals(TraceHubs.USUAL_TOKEN) ? ", or run `hf auth login`" : "";
  }

  /// Why no secrets can be found, in words for people; empty where they can.
  static Optional<String> badRules(ScrubberSource scrubbers) {
    try {
      scrubbers.scrubber();
      return Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.of(
          "the rules by which secrets are found cannot be used: %s".formatted(e.getMessage()));
    }
  }
}
