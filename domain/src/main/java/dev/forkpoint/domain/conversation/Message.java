package dev.forkpoint.domain.conversation;

import dev.forkpoint.domain.trace.Role;
import dev.forkpoint.domain.trace.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A message, or a piece of one that others came in between.
///
/// @param number counted from 1 over the whole trace; the pieces of a message share it
/// @param piece 0 where the message begins; otherwise a number that no other piece of the trace has
/// @param parts what it consists of, in order
/// @param model who said it, where an assistant did and the agent tells
/// @param at when
/// @param effective whether it is on the main line, rather than a sub-agent's or one that the agent
///   does not see again
/// @param usages what the piece cost, as the agent counts it
public record Message(
    int number,
    int piece,
    Role role,
    List<Part> parts,
    Optional<String> model,
    Optional<Instant> at,
    boolean effective,
    List<Tokens> usages) {

  /// Whether it is the beginning of a message.
  public boolean begins() {
    return piece == 0;
  }

  /// The same with other parts.
  public Message with(List<Part> others) {
    return new Message(number, piece, role, others, model, at, effective, usages);
  }

  /// The same with other costs.
  public Message costing(List<Tokens> others) {
    return new Message(number, piece, role, parts, model, at, effective, others);
  }

  /// What it cost altogether.
  public Tokens usage() {
    return usages.stream().reduce(Tokens.NONE, Tokens::plus);
  }
}
