package dev.forkpoint.application.access;

import dev.forkpoint.application.port.AccessTokens;
import dev.forkpoint.application.port.AuditLog;
import dev.forkpoint.domain.access.AccessToken;
import dev.forkpoint.domain.access.Grant;
import dev.forkpoint.domain.access.TokenId;
import dev.forkpoint.domain.access.TokenSecret;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Makes a token.
public final class IssueToken {
  private static final int ID_BYTES = 6;
  private static final int SECRET_BYTES = 32;

  private final AccessTokens tokens;
  private final AuditLog log;
  private final InstantSource clock;
  private final RandomGenerator random;

  /// @param random one that nobody can foretell
  public IssueToken(
      AccessTokens tokens, AuditLog log, InstantSource clock, RandomGenerator random) {
    this.tokens = tokens;
    this.log = log;
    this.clock = clock;
    this.random = random;
  }

  /// A token that was made.
  ///
  /// @param secret what its holder needs; it can never be had again
  public record Issued(AccessToken token, TokenSecret secret) {}

  /// Makes a token.
  ///
  /// @param lifetime how long it is worth anything; for ever where empty
  /// @throws IOException where it cannot be noted that there is one; then there is none
  public Issued issue(Grant grant, String note, Optional<Duration> lifetime) throws IOException {
    TokenSecret secret = TokenSecret.of(new TokenId(digits(ID_BYTES)), digits(SECRET_BYTES));
    Instant now = clock.instant();
    AccessToken token =
        new AccessToken(secret.id(), secret.hash(), grant, note, now, lifetime.map(now::plus));
    tokens.add(token);
    try {
      log.note(TokenDeed.of("token create", token.id(), now));
    } catch (IOException e) {
      tokens.remove(token.id());
      throw e;
    }
    return new Issued(token, secret);
  }

  private String digits(int bytes) {
    byte[] some = new byte[bytes];
    random.nextBytes(some);
    return HexFormat.of().formatHex(some);
  }
}
