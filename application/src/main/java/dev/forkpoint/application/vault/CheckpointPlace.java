package dev.forkpoint.application.vault;

import dev.forkpoint.domain.session.CheckpointId;
import dev.forkpoint.domain.session.SessionId;

/// Where a checkpoint is in a workspace, as its key tells.
///
/// @param number 1, 2, 3 … within the session; two of one number are what a lost race leaves
public record CheckpointPlace(SessionId session, int number, CheckpointId id) {}
