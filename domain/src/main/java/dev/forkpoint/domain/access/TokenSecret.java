package dev.forkpoint.domain.access;

import dev.forkpoint.domain.content.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A token as its holder has it: `fp_`, its id, `_`, and a secret of 64 lower-case hexadecimal
/// digits, which are 256 bits.
public final class TokenSecret {
  private static final Pattern SHAPE = Pattern.compile("fp_([0-9a-f]{12})_([0-9a-f]{64})");

  private final TokenId id;
  private final String secret;

  private TokenSecret(TokenId id, String secret) {
    this.id = id;
    this.secret = secret;
  }

  /// Makes a token of a secret.
  ///
  /// @throws IllegalArgumentException where `secret` is not 64 lower-case hexadecimal digits
  public static TokenSecret of(TokenId id, String secret) {
    return parse("fp_" + id + "_" + secret)
        .orElseThrow(() -> new IllegalArgumentException("a secret has 64 hexadecimal digits"));
  }

  /// Reads a token; empty where the text is none.
  public static Optional<TokenSecret> parse(String text) {
    Matcher parts = SHAPE.matcher(text);
    return parts.matches()
        ? Optional.of(new TokenSecret(new TokenId(parts.group(1)), parts.group(2)))
        : Optional.empty();
  }

  public TokenId id() {
    return id;
  }

  /// What is kept of the secret: its SHA-256, of which the secret cannot be had again.
  public Digest hash() {
    return Digest.of(secret.getBytes(StandardCharsets.US_ASCII));
  }

  /// The whole of it, for its holder alone.
  public String reveal() {
    return "fp_" + id + "_" + secret;
  }

  /// Without the secret, so that no log and no error ever tells it.
  @Override
  public String toString() {
    return "fp_" + id + "_…";
  }
}
