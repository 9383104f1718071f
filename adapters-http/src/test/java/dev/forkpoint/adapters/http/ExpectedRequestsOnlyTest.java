package dev.forkpoint.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.access.Role;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExpectedRequestsOnlyTest {

  @Nested
  final class ByItself {
    @RegisterExtension
    private final RunningApi api = new RunningApi(Map.of("forkpoint.access.require-token", "true"));

    @ParameterizedTest
    @ValueSource(strings = {"vault.example.org", "192.0.2.7:8787", "localhost"})
    void it_takes_requests_for_every_host(String host) throws IOException {
      assertThat(ask(api, "Host: " + host)).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://vault.example.org", "https://vault.example.org"})
    void the_own_page_may_ask(String origin) throws IOException {
      assertThat(ask(api, "Host: vault.example.org", "Origin: " + origin))
          .startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"https://example.org", "https://vault.example.org:444", "null", "file://"})
    void the_page_of_another_origin_is_refused(String origin) throws IOException {
      assertThat(ask(api, "Host: vault.example.org", "Origin: " + origin))
          .startsWith("HTTP/1.1 403 ")
          .contains("/problems/foreign-request");
    }
  }

  @Nested
  final class AsConfigured {
    @RegisterExtension
    private final RunningApi api =
        new RunningApi(
            Map.of(
                "forkpoint.access.require-token", "true",
                "forkpoint.access.hosts", "vault.example.org,vault.example.org:8443",
                "forkpoint.access.origins", "https://desk.example.org"));

    @Test
    void it_takes_requests_for_its_own_hosts_alone() throws IOException {
      assertThat(ask(api, "Host: vault.example.org:8443")).startsWith("HTTP/1.1 200 ");
      assertThat(ask(api, "Host: example.org"))
          .startsWith("HTTP/1.1 403 ")
          .contains("/problems/foreign-request");
    }

    @Test
    void an_origin_that_was_named_may_ask() throws IOException {
      assertThat(ask(api, "Host: vault.example.org", "Origin: https://desk.example.org"))
          .startsWith("HTTP/1.1 200 ");
      assertThat(ask(api, "Host: vault.example.org", "Origin: http://desk.example.org"))
          .startsWith("HTTP/1.1 403 ");
    }

    @Test
    void whether_it_lives_is_told_by_any_name() throws IOException {
      assertThat(api.get("/health").status()).isEqualTo(200);
    }
  }

  private static String ask(RunningApi api, String... headers) throws IOException {
    return api.raw(
        "GET /api/sessions HTTP/1.1\r\n%s\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n"
            .formatted(String.join("\r\n", headers), api.token(Role.READ)));
  }
}
