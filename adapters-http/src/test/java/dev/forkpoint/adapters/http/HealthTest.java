package dev.forkpoint.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.domain.access.Role;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

final class HealthTest {
  private static final String TROUBLE = "cannot write and read anything in /srv/vault: it is gone";

  @Nested
  final class OfThisMachine {
    @RegisterExtension private final RunningApi api = new RunningApi();

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/liveness", "/health/readiness"})
    void is_up_where_nothing_is_wrong(String path) throws IOException {
      assertStatus(api.get(path), 200, "UP");
    }

    @Test
    void says_what_is_wrong_with_the_store_as_long_as_it_is() throws IOException {
      breakStore(api);
      Answer answer = api.get("/health/readiness");
      assertStatus(answer, 503, "DOWN");
      assertThat(answer.json().at("/details/vault/details/0").asText()).isEqualTo(TROUBLE);

      api.storeProbe = () -> {};
      assertStatus(api.get("/health/readiness"), 200, "UP");
    }

    @Test
    void is_alive_without_a_store() throws IOException {
      breakStore(api);
      assertStatus(api.get("/health/liveness"), 200, "UP");
      assertStatus(api.get("/health"), 503, "DOWN");
    }
  }

  @Nested
  final class OfAServiceWithTokens {
    @RegisterExtension
    private final RunningApi api = new RunningApi(Map.of("forkpoint.access.require-token", "true"));

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/liveness", "/health/readiness"})
    void is_told_to_everybody(String path) throws IOException {
      assertStatus(api.get(path), 200, "UP");
    }

    @Test
    void keeps_what_is_wrong_from_strangers() throws IOException {
      breakStore(api);
      Answer answer = api.get("/health/readiness");
      assertStatus(answer, 503, "DOWN");
      assertThat(answer.json().hasNonNull("details")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ADMIN")
    void keeps_what_is_wrong_from_those_who_use_it(Role role) throws IOException {
      breakStore(api);
      Answer answer = api.get("/health/readiness", "Authorization", "Bearer " + api.token(role));
      assertStatus(answer, 503, "DOWN");
      assertThat(answer.text()).doesNotContain("/srv/vault");
    }

    @Test
    void tells_what_is_wrong_to_who_cares_for_it() throws IOException {
      breakStore(api);
      Answer answer =
          api.get("/health/readiness", "Authorization", "Bearer " + api.token(Role.ADMIN));
      assertThat(answer.json().at("/details/vault/details/0").asText()).isEqualTo(TROUBLE);
    }
  }

  private static void breakStore(RunningApi api) {
    api.storeProbe =
        () -> {
          throw new StoreException.Unavailable(TROUBLE, new IllegalStateException("asked"));
        };
  }

  private static void assertStatus(Answer answer, int status, String word) throws IOException {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.json().get("status").asText()).isEqualTo(word);
  }
}
