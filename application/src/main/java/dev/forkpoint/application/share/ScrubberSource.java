package dev.forkpoint.application.share;

import dev.forkpoint.domain.scrub.Scrubber;
import java.io.IOException;

/// Gives the scrubber that is configured.
@FunctionalInterface
public interface ScrubberSource {
  /// The scrubber.
  ///
  /// @throws IOException where its rules cannot be read, or are none; the message says where and
  ///   why
  Scrubber scrubber() throws IOException;
}
