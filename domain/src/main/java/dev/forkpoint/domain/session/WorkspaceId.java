package dev.forkpoint.domain.session;

/// The name of a workspace. It becomes part of keys and paths, so it is checked.
public record WorkspaceId(String value) {
  public WorkspaceId {
    Ids.require("workspace", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
