package dev.forkpoint.application.share;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// How an attempt to send what is due ended.
public sealed interface SharingResult {

  /// Everything that can be there is there.
  ///
  /// @param traces how many traces were sent, or taken back
  /// @param commit where people look at the commit, where one was needed
  record Settled(int traces, Optional<URI> commit) implements SharingResult {}

  /// It is not time yet.
  ///
  /// @param next when it is
  record Early(Instant next) implements SharingResult {}

  /// The destination is not configured so that anything could be sent.
  ///
  /// @param why in words for people
  record Skipped(String why) implements SharingResult {}

  /// Somebody has to do something first. Nothing was sent, unless `why` says so.
  ///
  /// @param why in words for people
  record Stopped(String why) implements SharingResult {}

  /// It failed, and is tried again.
  ///
  /// @param why in words for people
  /// @param next when
  record Failed(String why, Optional<Instant> next) implements SharingResult {}
}
