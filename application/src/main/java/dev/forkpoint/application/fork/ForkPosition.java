package dev.forkpoint.application.fork;

import java.util.OptionalInt;

/// Where to fork a session.
///
/// @param messages how many messages of the effective transcript to keep; all where not given
/// @param beforeCompaction the compaction, counted from 1, before which the messages are counted;
///   after the last one where not given
public record ForkPosition(OptionalInt messages, OptionalInt beforeCompaction) {
  /// Behind the last message.
  public static final ForkPosition END = new ForkPosition(OptionalInt.empty(), OptionalInt.empty());

  /// Behind a message of the effective transcript.
  public static ForkPosition at(int messages) {
    return new ForkPosition(OptionalInt.of(messages), OptionalInt.empty());
  }
}
