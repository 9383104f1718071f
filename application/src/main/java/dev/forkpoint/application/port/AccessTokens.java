package dev.forkpoint.application.port;

import dev.forkpoint.domain.access.AccessToken;
import dev.forkpoint.domain.access.TokenId;
import java.util.List;
import java.util.Optional;

/// The tokens that let somebody in. No secret is ever among what is kept.
///
/// Each mutation happens whole or not at all, is durable when the method returns, and is seen by
/// every process at once: a token that was removed lets nobody in any more. Safe for any number of
/// threads and processes. Every method throws [CatalogException] where the database is in trouble.
public interface AccessTokens {

  /// Keeps a new token.
  ///
  /// @throws IllegalArgumentException where there is one of that id
  void add(AccessToken token);

  /// The token of that id, also one that has expired.
  Optional<AccessToken> find(TokenId id);

  /// All tokens, also those that have expired, the oldest first.
  List<AccessToken> all();

  /// Forgets a token.
  ///
  /// @return whether there was one of that id
  boolean remove(TokenId id);
}
