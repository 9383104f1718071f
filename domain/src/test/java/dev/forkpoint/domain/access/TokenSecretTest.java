package dev.forkpoint.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.forkpoint.domain.content.Digest;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenSecretTest {
  private static final TokenId ID = new TokenId("0123456789ab");
  private static final String SECRET = "0123456789abcdef".repeat(4);

  @Test
  void its_text_is_read_again() {
    TokenSecret token = TokenSecret.of(ID, SECRET);
    assertThat(token.reveal()).isEqualTo("fp_0123456789ab_" + SECRET);
    assertThat(TokenSecret.parse(token.reveal()).orElseThrow().hash()).isEqualTo(token.hash());
    assertThat(TokenSecret.parse(token.reveal()).orElseThrow().id()).isEqualTo(ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "fp_",
        "fp__",
        "fp_0123456789ab_",
        "fp_0123456789ab_00",
        "FP_0123456789ab_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "fp_0123456789ab_0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef",
        "fp_0123456789ab_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef ",
      })
  void other_text_is_no_token(String text) {
    assertThat(TokenSecret.parse(text)).isEmpty();
  }

  @Test
  void a_secret_of_another_length_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> TokenSecret.of(ID, "00"));
  }

  @Test
  void only_its_holder_is_told_the_secret() {
    TokenSecret token = TokenSecret.of(ID, SECRET);
    assertThat(token.toString()).contains(ID.value()).doesNotContain(SECRET);
    assertThat(token.hash()).isNotEqualTo(Digest.parse(SECRET));
  }

  @Test
  void a_token_knows_its_secret_alone_and_ends_when_it_says() {
    Instant end = Instant.parse("2026-02-01T00:00:00Z");
    TokenSecret secret = TokenSecret.of(ID, SECRET);
    AccessToken token =
        new AccessToken(ID, secret.hash(), Grant.ALL, "", Instant.EPOCH, Optional.of(end));
    assertThat(token.isMadeOf(secret)).isTrue();
    assertThat(token.isMadeOf(TokenSecret.of(ID, "1".repeat(64)))).isFalse();
    assertThat(token.isValidAt(end.minusNanos(1))).isTrue();
    assertThat(token.isValidAt(end)).isFalse();
  }
}
