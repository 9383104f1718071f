package dev.forkpoint.domain.session;

import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.trace.Lineage;

/// What a session was imported from.
///
/// @param source the fingerprint of the trace, as it was then
/// @param lineage what the trace told of its descent
public record Origin(Digest source, Lineage lineage) {}
