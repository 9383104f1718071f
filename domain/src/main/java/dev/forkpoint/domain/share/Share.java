package dev.forkpoint.domain.share;

import dev.forkpoint.domain.session.SessionId;
import java.util.Optional;

/// That a session is to be shared at a destination, or not any more, and how far that got.
///
/// A session that is shared and stands at another checkpoint than the one that is settled has
/// something to be sent. So saving a checkpoint is all that it takes to have it sent, several saves
/// make one sending, and sending an older checkpoint never settles a newer one.
///
/// @param settled the number of the checkpoint about which nothing is left to do; 0 for none
/// @param problem why that checkpoint cannot be sent, in words
/// @param published what is there
/// @param revision how often this was changed
public record Share(
    SessionId session,
    DestinationName destination,
    Wish wish,
    int settled,
    Optional<String> problem,
    Optional<Published> published,
    long revision) {

  /// What somebody wants.
  public enum Wish {
    /// Each checkpoint is to be there.
    SHARED,
    /// What is there stays, and nothing more is sent.
    PAUSED,
    /// Nothing is to be there.
    WITHDRAWN
  }

  /// A session that nobody has shared there yet.
  public static Share unknown(SessionId session, DestinationName destination) {
    return new Share(session, destination, Wish.PAUSED, 0, Optional.empty(), Optional.empty(), 0);
  }

  /// Whether there is something to be done.
  ///
  /// @param head the number of the checkpoint that the session stands at
  public boolean isDue(int head) {
    return switch (wish) {
      case SHARED -> settled != head;
      case PAUSED -> false;
      case WITHDRAWN -> published.isPresent();
    };
  }

  /// Somebody wants it to be there, whatever is known of it.
  public Share wanted() {
    return with(Wish.SHARED, 0, Optional.empty(), published);
  }

  /// Somebody wants nothing more to be sent.
  public Share paused() {
    return with(Wish.PAUSED, settled, problem, published);
  }

  /// Somebody wants it to be gone.
  public Share withdrawn() {
    return with(Wish.WITHDRAWN, settled, Optional.empty(), published);
  }

  /// It is there. What is known to be there of a later checkpoint counts more.
  public Share sent(Published what) {
    boolean isOlder = published.filter(known -> isBehind(known, what)).isPresent();
    return with(
        wish,
        Math.max(settled, what.checkpoint()),
        Optional.empty(),
        isOlder ? published : Optional.of(what));
  }

  private static boolean isBehind(Published known, Published what) {
    return known.key().equals(what.key()) && known.checkpoint() > what.checkpoint();
  }

  /// A checkpoint needs no sending.
  public Share settledAt(int checkpoint) {
    return with(wish, Math.max(settled, checkpoint), Optional.empty(), published);
  }

  /// A checkpoint cannot be sent.
  public Share refusedAt(int checkpoint, String why) {
    return checkpoint < settled ? this : with(wish, checkpoint, Optional.of(why), published);
  }

  /// Nothing is there any more.
  public Share gone() {
    return with(wish, settled, problem, Optional.empty());
  }

  private Share with(
      Wish newWish, int newSettled, Optional<String> newProblem, Optional<Published> there) {
    return new Share(session, destination, newWish, newSettled, newProblem, there, revision);
  }
}
