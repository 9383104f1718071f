package dev.forkpoint.adapters.hub;

import dev.forkpoint.application.port.HubException;
import java.time.Duration;
import java.util.Optional;

/// How one attempt ended.
sealed interface HubOutcome {

  /// The Hub did what it was asked for.
  record Done(HubAnswer answer) implements HubOutcome {}

  /// It did not, or does not say so.
  ///
  /// @param status that of the answer; 0 where there was none
  /// @param answer what the Hub said of it; nothing where there was no answer
  /// @param pause for how long to wait at least before another attempt; nothing where that is of no
  ///   use
  /// @param isDoubtful whether the Hub may have done it all the same
  record Failed(
      int status,
      Optional<HubAnswer> answer,
      HubException why,
      Optional<Duration> pause,
      boolean isDoubtful)
      implements HubOutcome {

    boolean says(String words) {
      return answer.filter(said -> said.words().contains(words)).isPresent();
    }

    String code() {
      return answer.map(HubAnswer::code).orElse("");
    }
  }
}
