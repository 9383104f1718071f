package dev.forkpoint.application.share;

import dev.forkpoint.application.port.Shares;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.share.DestinationName;
import dev.forkpoint.domain.share.Share;

/// Has a session be shared from now on: as it is now, and as each later save leaves it.
public final class RequestShare {
  private final Shares shares;

  public RequestShare(Shares shares) {
    this.shares = shares;
  }

  /// Queues a session, whatever was decided about it before.
  public void request(SessionId session, DestinationName destination) {
    shares.change(session, destination, Share::wanted);
  }
}
