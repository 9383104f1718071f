package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.domain.share.Destination;
import dev.forkpoint.domain.share.DestinationName;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/// The destination that a command is about.
final class DestinationOption {
  @Option(
      names = "--to",
      paramLabel = "D",
      defaultValue = "personal",
      description = "A destination: personal or org; ${DEFAULT-VALUE} where not given.")
  private DestinationName name = new DestinationName("personal");

  /// The destination that is meant.
  Destination find(Composition forkpoint) throws CommandFailure {
    return forkpoint
        .destinations()
        .named(name)
        .orElseThrow(() ->
            new CommandFailure(
                "there is no destination '%s'; there are %s"
                    .formatted(
                        name,
                        forkpoint.destinations().all().stream()
                            .map(known -> known.name().value())
                            .collect(Collectors.joining(", ")))));
  }
}
