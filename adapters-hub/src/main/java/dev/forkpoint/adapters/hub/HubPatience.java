package dev.forkpoint.adapters.hub;

import java.time.Duration;

/// How long to wait for the Hub, and how often to ask it.
///
/// @param connect for a connection
/// @param answer for an answer, once everything was sent
/// @param run for all attempts of one piece of work together, until the last of them begins
/// @param attempts how often to ask before giving up
/// @param pause the longest time to wait before asking a second time; it doubles with each attempt
/// @param longestPause where the doubling ends
public record HubPatience(
    Duration connect,
    Duration answer,
    Duration run,
    int attempts,
    Duration pause,
    Duration longestPause) {

  /// As the Hub's own client waits. The Hub may take a minute for a commit.
  public static final HubPatience DEFAULT =
      new HubPatience(
          Duration.ofSeconds(10),
          Duration.ofSeconds(90),
          Duration.ofMinutes(5),
          6,
          Duration.ofSeconds(1),
          Duration.ofSeconds(8));

  /// The same for a Hub that answers at once or never, as one for tests does.
  public HubPatience answering(Duration within) {
    return new HubPatience(connect, within, run, attempts, pause, longestPause);
  }
}
