package dev.forkpoint.adapters.http.access;

import dev.forkpoint.domain.access.TokenId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Tells when a token is used that was not used for a while. It remembers no more than the tokens
/// that there are.
@Singleton
final class TokenUses {
  private static final Duration WHILE = Duration.ofHours(1);

  private final InstantSource clock;
  private final ConcurrentMap<TokenId, Instant> last = new ConcurrentHashMap<>();

  TokenUses(InstantSource clock) {
    this.clock = clock;
  }

  /// Counts a use, and tells whether it is the first in this while.
  boolean isFirstInAWhile(TokenId token) {
    Instant now = clock.instant();
    Instant before = last.put(token, now);
    return before == null || !now.isBefore(before.plus(WHILE));
  }
}
