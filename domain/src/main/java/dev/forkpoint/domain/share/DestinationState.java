package dev.forkpoint.domain.share;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How a destination is getting on.
///
/// @param dataset the dataset, where one is known
/// @param attempts how many attempts failed since the last that did not
/// @param lastError why the last one failed, in words
/// @param notBefore when the next one may be; at once where empty
/// @param stop whether somebody has to do something before anything more is sent
/// @param lastCommitAt when something was committed last
/// @param revision how often this was changed
public record DestinationState(
    DestinationName destination,
    Optional<ToldDataset> dataset,
    int attempts,
    Optional<String> lastError,
    Optional<Instant> notBefore,
    Stop stop,
    Optional<Instant> lastCommitAt,
    long revision) {

  /// After that many attempts somebody ought to look. With an hour between them, it is four days.
  static final int MOST_ATTEMPTS = 100;

  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  /// Whether anything is sent.
  public enum Stop {
    /// Nothing stands against it.
    NONE,
    /// Not before somebody has another try.
    STOPPED,
    /// Not before somebody has another try; the dataset that is known then counts for nothing.
    LOST_DATASET
  }

  /// A destination to which nothing was ever sent.
  public static DestinationState unused(DestinationName destination) {
    return new DestinationState(
        destination,
        Optional.empty(),
        0,
        Optional.empty(),
        Optional.empty(),
        Stop.NONE,
        Optional.empty(),
        0);
  }

  /// Whether nothing is sent before somebody has another try.
  public boolean isStopped() {
    return stop != Stop.NONE;
  }

  /// When something is sent next, if there is anything; at once where empty.
  ///
  /// @param interval how much time is between two commits
  public Optional<Instant> nextTry(Duration interval) {
    Optional<Instant> afterCommit = lastCommitAt.map(at -> at.plus(interval));
    if (notBefore.isPresent() && afterCommit.isPresent()) {
      return notBefore.get().isAfter(afterCommit.get()) ? notBefore : afterCommit;
    }
    return notBefore.or(() -> afterCommit);
  }

  /// People know this dataset as that of the destination.
  public DestinationState told(ToldDataset known) {
    return new DestinationState(
        destination,
        Optional.of(known),
        attempts,
        lastError,
        notBefore,
        stop,
        lastCommitAt,
        revision);
  }

  /// An attempt succeeded.
  public DestinationState succeeded() {
    return new DestinationState(
        destination, dataset, 0, Optional.empty(), Optional.empty(), stop, lastCommitAt, revision);
  }

  /// Something was committed.
  public DestinationState committed(Instant now) {
    return new DestinationState(
        destination, dataset, attempts, lastError, notBefore, stop, Optional.of(now), revision);
  }

  /// An attempt failed. The next one is the later the more there were, and never before the Hub
  /// wants to be asked again.
  ///
  /// @param wait how long the Hub wants to be left alone
  /// @param spread between 0 and 1, so that not everybody comes back at the same moment
  public DestinationState failed(String why, Instant now, Duration wait, double spread) {
    int failed = attempts + 1;
    Duration usual = usualWait(failed, spread);
    return new DestinationState(
        destination,
        dataset,
        failed,
        Optional.of(
            failed < MOST_ATTEMPTS ? why : why + "; given up after " + failed + " attempts"),
        Optional.of(now.plus(wait.compareTo(usual) > 0 ? wait : usual)),
        failed < MOST_ATTEMPTS ? stop : Stop.STOPPED,
        lastCommitAt,
        revision);
  }

  private static Duration usualWait(int attempt, double spread) {
    Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(attempt - 1, 10));
    Duration most = doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    return Duration.ofMillis((long) (most.toMillis() * (0.75 + spread / 4)));
  }

  /// Somebody has to do something.
  public DestinationState stopped(String why, Stop how) {
    return new DestinationState(
        destination,
        dataset,
        attempts + 1,
        Optional.of(why),
        Optional.empty(),
        how,
        lastCommitAt,
        revision);
  }

  /// Somebody has another try.
  public DestinationState retried() {
    return new DestinationState(
        destination,
        stop == Stop.LOST_DATASET ? Optional.empty() : dataset,
        0,
        Optional.empty(),
        Optional.empty(),
        Stop.NONE,
        Optional.empty(),
        revision);
  }
}
