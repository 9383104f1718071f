package dev.forkpoint.domain.access;

import dev.forkpoint.domain.session.WorkspaceId;
import java.util.Set;

/// What somebody may do, and where.
///
/// @param workspaces the only workspaces that it reaches; every workspace where empty
public record Grant(Role role, Set<WorkspaceId> workspaces) {
  /// Everything, everywhere.
  public static final Grant ALL = new Grant(Role.ADMIN, Set.of());

  public Grant {
    workspaces = Set.copyOf(workspaces);
  }

  /// Whether there are workspaces that it does not reach.
  public boolean isLimited() {
    return !workspaces.isEmpty();
  }

  /// Whether it reaches a workspace.
  public boolean reaches(WorkspaceId workspace) {
    return !isLimited() || workspaces.contains(workspace);
  }
}
