package dev.forkpoint.application.port;

import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.share.DestinationName;
import dev.forkpoint.domain.share.DestinationState;
import dev.forkpoint.domain.share.Share;
import java.util.List;
import java.util.function.UnaryOperator;

/// What is shared, where, and how far that got: the queue of what is to be sent.
///
/// A session that is shared and was saved since is in the queue by standing where it stands, so a
/// save is queued by the transaction that records it. Each mutation is one transaction, durable
/// when the method returns, and seen by every process at once. Safe for any number of threads and
/// processes. Every method throws [CatalogException] where the database is in trouble.
public interface Shares {

  /// What is known of a session at a destination; [Share#unknown] where that is nothing.
  Share find(SessionId session, DestinationName destination);

  /// All that is known of a session, by destination.
  List<Share> of(SessionId session);

  /// All that is known of a destination, by session.
  List<Share> at(DestinationName destination);

  /// What is to be done at a destination ([Share#isDue]), by session. Of a session that was deleted
  /// it is only to be withdrawn.
  List<Share> due(DestinationName destination, int limit);

  /// Records a share, unless somebody changed it since it was found.
  ///
  /// @return whether it was recorded; its revision is greater by one then
  boolean put(Share share);

  /// How a destination is getting on; [DestinationState#unused] where nothing is known of it.
  DestinationState state(DestinationName destination);

  /// Records how a destination is getting on, unless somebody changed that since it was asked for.
  ///
  /// @return whether it was recorded; its revision is greater by one then
  boolean put(DestinationState state);

  /// Changes a share, however often somebody else does so meanwhile.
  ///
  /// @param change may be asked several times
  default void change(SessionId session, DestinationName destination, UnaryOperator<Share> change) {
    Share next;
    do {
      next = change.apply(find(session, destination));
    } while (!put(next));
  }

  /// Changes how a destination is getting on, however often somebody else does so meanwhile.
  ///
  /// @param change may be asked several times
  default void change(DestinationName destination, UnaryOperator<DestinationState> change) {
    DestinationState next;
    do {
      next = change.apply(state(destination));
    } while (!put(next));
  }
}
