package dev.forkpoint.application.access;

import dev.forkpoint.application.port.AccessTokens;
import dev.forkpoint.application.port.AuditLog;
import dev.forkpoint.domain.access.TokenId;
import java.io.IOException;
import java.time.InstantSource;

/// Takes a token away from its holder.
public final class RevokeToken {
  private final AccessTokens tokens;
  private final AuditLog log;
  private final InstantSource clock;

  public RevokeToken(AccessTokens tokens, AuditLog log, InstantSource clock) {
    this.tokens = tokens;
    this.log = log;
    this.clock = clock;
  }

  /// Forgets a token. It is worth nothing when this ends, however it ends.
  ///
  /// @return whether there was one of that id
  /// @throws IOException where it cannot be noted that the token is gone
  public boolean revoke(TokenId id) throws IOException {
    boolean known = tokens.remove(id);
    if (known) {
      log.note(TokenDeed.of("token rm", id, clock.instant()));
    }
    return known;
  }
}
