package dev.forkpoint.domain.trace;

import dev.forkpoint.domain.text.KeptText;
import java.util.Optional;
import java.util.OptionalInt;

/// What a trace tells of its own descent, in the words of the agent that wrote it. None of it is
/// known to be true: agents copy ids along with the rows of other sessions.
///
/// @param session the id by which the agent calls the session
/// @param parent the id of the session that it was forked from, or works for
/// @param messages how many messages of the parent it kept
public record Lineage(Optional<String> session, Optional<String> parent, OptionalInt messages) {
  /// A trace that tells nothing of it.
  public static final Lineage UNKNOWN =
      new Lineage(Optional.empty(), Optional.empty(), OptionalInt.empty());

  public Lineage {
    session = session.map(KeptText::of);
    parent = parent.map(KeptText::of);
  }
}
