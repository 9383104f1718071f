package dev.forkpoint.domain.access;

import java.util.Locale;

/// What may be done. Each role may do all that those before it may.
public enum Role {
  /// Looks, and downloads.
  READ,
  /// Changes sessions: imports, saves, forks, renames, removes.
  WRITE,
  /// Everything, also what touches a workspace as a whole or the files of the service's machine.
  ADMIN;

  /// Whether this role may do what needs another.
  public boolean includes(Role needed) {
    return compareTo(needed) >= 0;
  }

  /// Its name as people write it: `read`, `write`, `admin`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
