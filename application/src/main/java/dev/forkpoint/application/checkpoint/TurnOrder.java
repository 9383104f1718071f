package dev.forkpoint.application.checkpoint;

import dev.forkpoint.domain.layout.Layout;
import dev.forkpoint.domain.relocation.Relocations;
import dev.forkpoint.domain.session.SessionId;
import java.util.Optional;
import java.util.OptionalInt;

/// A turn that somebody wants.
///
/// @param at the number of the checkpoint to begin from; where the session stands, if not given
/// @param layout how the agent keeps things; as the session's agent does, if not given
/// @param files the directory to work in; one of the turn's own, if not given
/// @param relocations what is elsewhere now than the rows of the trace say
public record TurnOrder(
    SessionId session,
    OptionalInt at,
    Optional<Layout> layout,
    Optional<String> files,
    Relocations relocations) {}
