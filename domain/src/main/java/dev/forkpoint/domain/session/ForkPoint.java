package dev.forkpoint.domain.session;

import java.util.OptionalInt;

/// Where a session left its parent.
///
/// @param parent the session that it left
/// @param messages how many messages of the parent's effective transcript it kept
/// @param checkpoint the number of the parent's checkpoint whose files went along
/// @param beforeCompaction the compaction, counted from 1, before which the parent's effective
///   transcript had these messages; none where it has them still
public record ForkPoint(
    SessionId parent, int messages, int checkpoint, OptionalInt beforeCompaction) {
  public ForkPoint {
    if (messages < 0 || checkpoint < 1) {
      throw new IllegalArgumentException(
          "a fork keeps 0 or more messages and the files of checkpoint 1 or later");
    }
    if (beforeCompaction.isPresent() && beforeCompaction.getAsInt() < 1) {
      throw new IllegalArgumentException("compactions are counted from 1");
    }
  }

  /// A place in the effective transcript as it is.
  public ForkPoint(SessionId parent, int messages, int checkpoint) {
    this(parent, messages, checkpoint, OptionalInt.empty());
  }
}
