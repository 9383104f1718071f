package dev.forkpoint.domain.access;

import dev.forkpoint.domain.content.Digest;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;

/// What is kept of a token.
///
/// @param secret the SHA-256 of its secret
/// @param note what it is for, in its maker's words; may be empty
/// @param expiresAt the moment from which it is worth nothing; never where empty
public record AccessToken(
    TokenId id,
    Digest secret,
    Grant grant,
    String note,
    Instant createdAt,
    Optional<Instant> expiresAt) {

  /// Whether it is worth anything.
  public boolean isValidAt(Instant now) {
    return expiresAt.isEmpty() || now.isBefore(expiresAt.get());
  }

  /// Whether this is the token of that secret. Takes the same time wherever the two differ, so that
  /// a secret cannot be found piece by piece.
  public boolean isMadeOf(TokenSecret presented) {
    return MessageDigest.isEqual(secret.toByteArray(), presented.hash().toByteArray());
  }
}
