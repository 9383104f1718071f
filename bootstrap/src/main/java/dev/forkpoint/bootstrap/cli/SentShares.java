package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.share.ShareTraces.Occasion;
import dev.forkpoint.application.share.SharingResult;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.domain.share.Destination;

/// Sends what is due while somebody waits for it.
final class SentShares {
  private SentShares() {}

  /// Sends it.
  ///
  /// @throws CommandFailure where that cannot be done now, with the reason
  static void send(Destination destination, Composition forkpoint) throws CommandFailure {
    switch (forkpoint.shareTraces().share(destination, Occasion.IN_PERSON)) {
      case SharingResult.Settled _, SharingResult.Early _ -> {
        // The status tells.
      }
      case SharingResult.Skipped(String why) ->
          throw new CommandFailure("nothing was sent: " + why + "; it is sent once that is mended");
      case SharingResult.Stopped(String why) -> throw new CommandFailure("sending stopped: " + why);
      case SharingResult.Failed(String why, _) ->
          throw new CommandFailure(
              why + "; it stays queued, and `forkpoint share status` tells how it gets on");
    }
  }
}
