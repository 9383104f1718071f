package dev.forkpoint.application.share;

import dev.forkpoint.application.port.Shares;
import dev.forkpoint.application.port.TraceHub;
import dev.forkpoint.application.port.TraceHubs;
import dev.forkpoint.domain.hub.Dataset;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.share.Destination;
import dev.forkpoint.domain.share.Published;
import dev.forkpoint.domain.share.Share;
import java.io.IOException;
import java.util.Optional;

/// Takes a session back from a destination. Whoever has a copy keeps it, and the history of the
/// dataset keeps one too, unless that is squashed.
public final class WithdrawShare {
  private final Shares shares;
  private final TraceHubs hubs;

  public WithdrawShare(Shares shares, TraceHubs hubs) {
    this.shares = shares;
    this.hubs = hubs;
  }

  /// How it ended.
  public sealed interface WithdrawResult {
    /// The file is gone from the dataset.
    ///
    /// @param what it was
    /// @param squashed whether the history of the dataset is gone, too
    record Withdrawn(Published what, boolean squashed) implements WithdrawResult {}

    /// Nothing was there.
    record NothingThere() implements WithdrawResult {}

    /// There is no token with which it could be done. It is done once there is one.
    ///
    /// @param tokenVariable the variable that ought to hold it
    record NoToken(String tokenVariable) implements WithdrawResult {}
  }

  /// Withdraws a session. That it is to be gone is recorded first, so it is tried again until it
  /// is.
  ///
  /// @param squash whether to have the dataset forget its history, which cannot be undone
  /// @throws IOException where the Hub refuses or is in trouble
  public WithdrawResult withdraw(SessionId session, Destination destination, boolean squash)
      throws IOException {
    shares.change(session, destination.name(), Share::withdrawn);
    Optional<Published> there = shares.find(session, destination.name()).published();
    if (there.isEmpty()) {
      return new WithdrawResult.NothingThere();
    }
    Optional<TraceHub> hub = hubs.with(destination.tokenVariable());
    if (hub.isEmpty()) {
      return new WithdrawResult.NoToken(destination.tokenVariable());
    }
    Optional<Dataset> dataset = Withdrawal.withdraw(there.get(), hub.get());
    shares.change(session, destination.name(), Share::gone);
    boolean squashes = squash && dataset.isPresent();
    if (squashes) {
      squash(dataset.get(), hub.get());
    }
    return new WithdrawResult.Withdrawn(there.get(), squashes);
  }

  private static void squash(Dataset dataset, TraceHub hub) throws IOException {
    hub.squash(dataset, "Forget what was withdrawn");
  }
}
