package dev.forkpoint.domain.hub;

import java.util.List;

/// Whose token it is, and where it can write as far as the Hub tells.
///
/// @param name the user, who has a namespace of that name
/// @param isReadOnly whether the token surely cannot write anything
/// @param organizations those that the user belongs to
public record Account(String name, boolean isReadOnly, List<Membership> organizations) {

  public Account {
    organizations = List.copyOf(organizations);
  }

  /// What a user may do in an organization.
  ///
  /// @param organization its name, which is that of its namespace
  /// @param role in the Hub's words: `admin`, `write`, `contributor`, `read`, `no_access`
  public record Membership(String organization, String role) {

    /// Whether the user may publish there.
    public boolean writes() {
      return switch (role) {
        case "admin", "write", "contributor" -> true;
        default -> false;
      };
    }
  }
}
