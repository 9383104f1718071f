package dev.forkpoint.adapters.fs.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SessionIdsTest {
  @Test
  void an_id_is_found_in_the_first_row_that_has_one() {
    assertThat(
            at(
                "/meta/id",
                "{\"type\":\"x\"}\n{\"meta\":{\"id\":\"a\"}}\n{\"meta\":{\"id\":\"b\"}}"))
        .hasValue("a");
  }

  @Test
  void an_id_is_found_in_a_document_that_goes_on() {
    assertThat(at("/session_id", "{\n  \"session_id\": \"session-123\",\n  \"messages\": [{\"ro"))
        .hasValue("session-123");
  }

  @Test
  void an_id_elsewhere_is_another_one() {
    assertThat(at("/id", "{\"message\":{\"id\":\"a\"}}")).isEmpty();
  }

  @Test
  void an_id_that_is_none_is_not_found() {
    assertThat(at("/id", "{\"id\":7}")).isEmpty();
    assertThat(at("/id", "{\"id\":\" \"}")).isEmpty();
    assertThat(at("/id", "no json")).isEmpty();
    assertThat(at("/id", "")).isEmpty();
  }

  private static Optional<String> at(String pointer, String head) {
    return SessionIds.at(pointer, head.getBytes(UTF_8));
  }
}
