package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.AccessTokens;
import dev.forkpoint.domain.access.AccessToken;
import dev.forkpoint.domain.access.TokenId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tokens in memory.
public final class InMemoryAccessTokens implements AccessTokens {
  private final Map<TokenId, AccessToken> tokens = new HashMap<>();

  @Override
  public synchronized void add(AccessToken token) {
    if (tokens.putIfAbsent(token.id(), token) != null) {
      throw new IllegalArgumentException("there is a token " + token.id() + " already");
    }
  }

  @Override
  public synchronized Optional<AccessToken> find(TokenId id) {
    return Optional.ofNullable(tokens.get(id));
  }

  @Override
  public synchronized List<AccessToken> all() {
    return tokens.values().stream()
        .sorted(
            Comparator.comparing(AccessToken::createdAt).thenComparing(token -> token.id().value()))
        .toList();
  }

  @Override
  public synchronized boolean remove(TokenId id) {
    return tokens.remove(id) != null;
  }
}
