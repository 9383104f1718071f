package dev.forkpoint.application.access;

import dev.forkpoint.application.port.AccessTokens;
import dev.forkpoint.domain.access.AccessToken;
import dev.forkpoint.domain.access.Grant;
import dev.forkpoint.domain.access.TokenSecret;
import dev.forkpoint.domain.content.Digest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Recognises the holder of a token.
public final class Authenticate {
  private static final Digest OF_NOBODY = new Digest(0, 0, 0, 0);

  private final AccessTokens tokens;
  private final InstantSource clock;

  public Authenticate(AccessTokens tokens, InstantSource clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /// How it ended.
  public sealed interface AuthenticationResult {
    /// The token is worth what it says.
    record Recognised(AccessToken token) implements AuthenticationResult {}

    /// There is no such token, or it is worth nothing any more.
    record Refused() implements AuthenticationResult {}
  }

  /// Looks at what somebody presents as a token. A token that does not exist is compared all the
  /// same, so that the time it takes does not tell which ids there are.
  public AuthenticationResult authenticate(String presented) {
    Instant now = clock.instant();
    return TokenSecret.parse(presented)
        .flatMap(secret -> {
          AccessToken kept = tokens.find(secret.id()).orElseGet(() -> nobody(secret));
          return kept.isMadeOf(secret) && kept.isValidAt(now)
              ? Optional.of(kept)
              : Optional.empty();
        })
        .<AuthenticationResult>map(AuthenticationResult.Recognised::new)
        .orElseGet(AuthenticationResult.Refused::new);
  }

  private static AccessToken nobody(TokenSecret secret) {
    return new AccessToken(
        secret.id(), OF_NOBODY, Grant.ALL, "", Instant.EPOCH, Optional.of(Instant.EPOCH));
  }
}
