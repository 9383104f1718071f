package dev.forkpoint.application.share;

import dev.forkpoint.application.port.Shares;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.share.DestinationName;
import dev.forkpoint.domain.share.Share;

/// Sends nothing more of a session, until it is shared again. What is there stays.
public final class PauseShare {
  private final Shares shares;

  public PauseShare(Shares shares) {
    this.shares = shares;
  }

  /// Pauses a session at a destination.
  ///
  /// @return whether it was shared there
  public boolean pause(SessionId session, DestinationName destination) {
    if (shares.find(session, destination).wish() != Share.Wish.SHARED) {
      return false;
    }
    shares.change(session, destination, Share::paused);
    return true;
  }
}
