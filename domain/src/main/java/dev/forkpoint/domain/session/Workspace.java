package dev.forkpoint.domain.session;

import java.time.Instant;

/// The lasting home of related sessions.
public record Workspace(WorkspaceId id, Instant createdAt) {}
