package dev.forkpoint.domain.session;

/// The name of a session, unique in the vault. It becomes part of keys and paths, so it is checked.
public record SessionId(String value) {
  public SessionId {
    Ids.require("session", value);
  }

  /// Whether a session can be called so.
  public static boolean isValid(String value) {
    return Ids.isValid(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
