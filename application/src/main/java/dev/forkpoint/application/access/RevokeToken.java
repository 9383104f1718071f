package dev.forkpoint.application.access;

import dev.forkpoint.application.port.AccessTokens;
import dev.forkpoint.domain.access.TokenId;

/// Takes a token away from its holder.
public final class RevokeToken {
  private final AccessTokens tokens;

  public RevokeToken(AccessTokens tokens) {
    this.tokens = tokens;
  }

  /// Forgets a token. It is worth nothing when this returns.
  ///
  /// @return whether there was one of that id
  public boolean revoke(TokenId id) {
    return tokens.remove(id);
  }
}
