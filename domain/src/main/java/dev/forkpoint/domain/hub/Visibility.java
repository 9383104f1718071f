package dev.forkpoint.domain.hub;

/// Who can see a dataset.
public enum Visibility {
  /// Its owner, and for an organization its members.
  PRIVATE,
  /// Everybody, with all that was ever committed to it.
  PUBLIC
}
