package dev.forkpoint.application.port;

import dev.forkpoint.domain.session.SessionId;

/// The checkpoint that a working directory was last saved as, or laid out from.
///
/// @param session the session
/// @param number the checkpoint's number
/// @param settled false while the directory is being changed to that checkpoint: what it holds is
///   then partly that checkpoint and partly the one before
public record Baseline(SessionId session, int number, boolean settled) {}
