package dev.forkpoint.application.share;

import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.share.DestinationName;
import dev.forkpoint.domain.share.Published;
import java.time.Instant;
import java.util.Optional;

/// How far sharing a session got at a destination.
///
/// @param attempts how many attempts at the destination failed since the last that did not
/// @param reason why it is not shared, in words, where it is not
/// @param nextTry when it is tried next; empty for at once, and where it is not
/// @param published what is there
public record ShareReport(
    SessionId session,
    DestinationName destination,
    ShareCondition condition,
    int attempts,
    Optional<String> reason,
    Optional<Instant> nextTry,
    Optional<Published> published) {}
