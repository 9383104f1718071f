package dev.forkpoint.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.forkpoint.application.access.Authenticate.AuthenticationResult;
import dev.forkpoint.application.access.Authenticate.AuthenticationResult.Recognised;
import dev.forkpoint.application.access.Authenticate.AuthenticationResult.Refused;
import dev.forkpoint.application.access.IssueToken.Issued;
import dev.forkpoint.application.fake.InMemoryAccessTokens;
import dev.forkpoint.application.fake.InMemoryAuditLog;
import dev.forkpoint.application.port.AuditLog;
import dev.forkpoint.domain.access.Grant;
import dev.forkpoint.domain.access.Role;
import dev.forkpoint.domain.access.TokenId;
import dev.forkpoint.domain.access.TokenSecret;
import dev.forkpoint.domain.session.WorkspaceId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AuthenticateTest {
  private static final Grant GRANT = new Grant(Role.READ, Set.of(new WorkspaceId("team")));

  private final InMemoryAccessTokens tokens = new InMemoryAccessTokens();
  private final InMemoryAuditLog log = new InMemoryAuditLog();
  private Instant now = Instant.parse("2026-01-02T03:04:05Z");
  private final IssueToken issueToken = new IssueToken(tokens, log, () -> now, new Random(1));
  private final RevokeToken revokeToken = new RevokeToken(tokens, log, () -> now);
  private final Authenticate authenticate = new Authenticate(tokens, () -> now);

  @Test
  void the_holder_of_a_token_is_recognised() throws IOException {
    Issued issued = issueToken.issue(GRANT, "for the build", Optional.empty());
    assertThat(authenticate.authenticate(issued.secret().reveal()))
        .isEqualTo(new Recognised(issued.token()));
    assertThat(issued.token().grant()).isEqualTo(GRANT);
    assertThat(issued.token().note()).isEqualTo("for the build");
    assertThat(issued.token().createdAt()).isEqualTo(now);
  }

  @Test
  void no_two_tokens_are_the_same() throws IOException {
    Issued one = issueToken.issue(GRANT, "", Optional.empty());
    Issued other = issueToken.issue(GRANT, "", Optional.empty());
    assertThat(one.token().id()).isNotEqualTo(other.token().id());
    assertThat(one.secret().hash()).isNotEqualTo(other.secret().hash());
  }

  @Test
  void another_secret_is_refused() throws IOException {
    TokenId id = issueToken.issue(GRANT, "", Optional.empty()).token().id();
    assertRefused(TokenSecret.of(id, "0".repeat(64)).reveal());
  }

  @Test
  void an_unknown_token_is_refused() {
    assertRefused(TokenSecret.of(new TokenId("000000000000"), "0".repeat(64)).reveal());
  }

  @Test
  void what_is_no_token_is_refused() {
    assertRefused("");
    assertRefused("fp_");
  }

  @Test
  void a_token_is_worth_nothing_once_it_has_expired() throws IOException {
    Issued issued = issueToken.issue(GRANT, "", Optional.of(Duration.ofDays(30)));
    now = now.plus(Duration.ofDays(30).minusNanos(1));
    assertThat(authenticate(issued)).isInstanceOf(Recognised.class);
    now = now.plusNanos(1);
    assertThat(authenticate(issued)).isEqualTo(new Refused());
  }

  @Test
  void a_token_is_worth_nothing_once_it_was_revoked() throws IOException {
    Issued issued = issueToken.issue(GRANT, "", Optional.empty());
    assertThat(revokeToken.revoke(issued.token().id())).isTrue();
    assertThat(authenticate(issued)).isEqualTo(new Refused());
    assertThat(revokeToken.revoke(issued.token().id())).isFalse();
  }

  @Test
  void what_happens_to_tokens_is_noted_without_their_secrets() throws IOException {
    Issued issued = issueToken.issue(GRANT, "", Optional.empty());
    revokeToken.revoke(issued.token().id());
    revokeToken.revoke(issued.token().id());
    assertThat(log.entries())
        .extracting(AuditLog.Entry::what)
        .containsExactly("token create", "token rm");
    assertThat(log.entries())
        .allSatisfy(entry -> {
          assertThat(entry.about()).isEqualTo(Map.of("token", issued.token().id().value()));
          assertThat(entry.who()).contains("local");
        });
  }

  @Test
  void where_a_token_cannot_be_noted_none_is_made_but_one_can_be_taken_away() throws IOException {
    Issued issued = issueToken.issue(GRANT, "", Optional.empty());
    log.fill();
    assertThatIOException().isThrownBy(() -> issueToken.issue(GRANT, "", Optional.empty()));
    assertThat(tokens.all()).containsExactly(issued.token());
    assertThatIOException().isThrownBy(() -> revokeToken.revoke(issued.token().id()));
    assertThat(tokens.all()).isEmpty();
  }

  private AuthenticationResult authenticate(Issued issued) {
    return authenticate.authenticate(issued.secret().reveal());
  }

  private void assertRefused(String presented) {
    assertThat(authenticate.authenticate(presented)).isEqualTo(new Refused());
  }
}
