package dev.forkpoint.application.download;

import dev.forkpoint.domain.session.WorkspaceId;

/// A workspace has no sessions that could be handed out.
public final class NoSessions extends Exception {
  private static final long serialVersionUID = 1;

  NoSessions(WorkspaceId workspace) {
    super("workspace '%s' has no sessions to export".formatted(workspace));
  }
}
