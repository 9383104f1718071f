package dev.forkpoint.domain.session;

/// Where a session left its parent.
///
/// @param parent the session that it left
/// @param messages how many messages of the parent's effective transcript it kept
/// @param checkpoint the number of the parent's checkpoint whose files went along
public record ForkPoint(SessionId parent, int messages, int checkpoint) {
  public ForkPoint {
    if (messages < 0 || checkpoint < 1) {
      throw new IllegalArgumentException(
          "a fork keeps 0 or more messages and the files of checkpoint 1 or later");
    }
  }
}
