package dev.forkpoint.adapters.s3;

import java.time.Duration;

/// How long to wait for a server, and how often to ask it.
///
/// @param connect for a connection
/// @param silence for the next byte of an answer
/// @param attempt for an attempt as a whole, its body included
/// @param call for all attempts together
/// @param attempts how often to ask before giving up
/// @param pause the longest time to wait before asking a second time; it doubles with each attempt
public record S3Patience(
    Duration connect,
    Duration silence,
    Duration attempt,
    Duration call,
    int attempts,
    Duration pause) {

  /// Enough for a pack of 8 MiB over a line of 1 Mbit/s, and for a server that is restarted.
  public static final S3Patience DEFAULT =
      new S3Patience(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(5),
          6,
          Duration.ofMillis(500));

  /// The same, but without asking a second time.
  public S3Patience once() {
    return new S3Patience(connect, silence, attempt, call, 1, pause);
  }
}
