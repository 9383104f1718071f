package dev.forkpoint.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.forkpoint.domain.access.AccessToken;
import dev.forkpoint.domain.access.Grant;
import dev.forkpoint.domain.access.Role;
import dev.forkpoint.domain.access.TokenId;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.session.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every keeper of tokens promises.
public abstract class AccessTokensContract {
  private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678901234Z");
  private static final Digest HASH = Digest.of(new byte[] {1});

  /// The tokens, none at the first call of a test; a later call opens the same ones again, as
  /// another process would.
  protected abstract AccessTokens open();

  @Test
  void a_token_is_kept_with_all_that_it_says() {
    Grant grant = new Grant(Role.WRITE, Set.of(new WorkspaceId("a.b"), new WorkspaceId("team_1")));
    AccessToken token =
        new AccessToken(id(1), HASH, grant, "for \"CI\" ✓", TIME, Optional.of(TIME.plusNanos(1)));
    open().add(token);

    assertThat(open().find(id(1))).contains(token);
  }

  @Test
  void one_that_reaches_everything_and_lasts_does_so_when_it_is_read() {
    open().add(token(1, TIME));

    assertThat(open().find(id(1))).contains(token(1, TIME));
  }

  @Test
  void one_that_is_not_there_is_not_found() {
    assertThat(open().find(id(1))).isEmpty();
  }

  @Test
  void an_id_is_given_once_and_keeps_its_secret() {
    AccessTokens tokens = open();
    tokens.add(token(1, TIME));

    assertThatIllegalArgumentException().isThrownBy(() -> tokens.add(token(1, Instant.EPOCH)));
    assertThat(tokens.all()).containsExactly(token(1, TIME));
  }

  @Test
  void they_are_listed_the_oldest_first() {
    AccessTokens tokens = open();
    tokens.add(token(1, TIME.plusNanos(2)));
    tokens.add(token(2, TIME));
    tokens.add(token(3, TIME.plusNanos(1)));

    assertThat(open().all()).extracting(AccessToken::id).containsExactly(id(2), id(3), id(1));
  }

  @Test
  void one_that_was_removed_is_gone_everywhere_at_once() {
    AccessTokens tokens = open();
    AccessTokens elsewhere = open();
    tokens.add(token(1, TIME));
    tokens.add(token(2, TIME));

    assertThat(tokens.remove(id(1))).isTrue();
    assertThat(elsewhere.find(id(1))).isEmpty();
    assertThat(elsewhere.all()).extracting(AccessToken::id).containsExactly(id(2));
    assertThat(tokens.remove(id(1))).isFalse();
  }

  private static AccessToken token(int number, Instant created) {
    return new AccessToken(id(number), HASH, Grant.ALL, "", created, Optional.empty());
  }

  private static TokenId id(int number) {
    return new TokenId("%012x".formatted(number));
  }
}
