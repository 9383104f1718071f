package dev.forkpoint.application.share;

import dev.forkpoint.application.port.Shares;
import dev.forkpoint.domain.share.DestinationName;
import dev.forkpoint.domain.share.DestinationState;
import dev.forkpoint.domain.share.DestinationState.Stop;
import dev.forkpoint.domain.share.Share;
import dev.forkpoint.domain.share.Share.Wish;

/// Has another try at a destination: waits for nothing, and tries again what could not be sent.
public final class RetryShare {
  private final Shares shares;

  public RetryShare(Shares shares) {
    this.shares = shares;
  }

  /// Readies a destination for another try. Where its dataset was lost, everything that is shared
  /// there goes to a new one.
  public void retry(DestinationName destination) {
    boolean isLost = shares.state(destination).stop() == Stop.LOST_DATASET;
    for (Share share : shares.at(destination)) {
      if (share.wish() == Wish.SHARED && (isLost || share.problem().isPresent())) {
        shares.change(share.session(), destination, Share::wanted);
      }
    }
    shares.change(destination, DestinationState::retried);
  }
}
