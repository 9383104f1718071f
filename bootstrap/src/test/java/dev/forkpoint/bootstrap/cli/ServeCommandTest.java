package dev.forkpoint.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServeCommandTest extends CommandTest {

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "nowhere.invalid"})
  void without_a_token_it_listens_to_nobody_but_this_machine(String host) {
    assertThat(fails("serve", "--host", host))
        .contains(host, "`forkpoint token create`", "--host 127.0.0.1");
  }

  @Test
  void where_it_wants_tokens_there_has_to_be_one() {
    assertThat(fails("serve", "--require-token")).contains("`forkpoint token create`");
  }

  @Test
  void a_token_that_has_expired_is_none() {
    done("token", "create", "--expires", "1");
    terminal.wait(Duration.ofDays(1));
    assertThat(fails("serve", "--host", "0.0.0.0")).contains("`forkpoint token create`");
  }

  @Test
  void with_a_token_it_tries_to_listen_where_it_should() {
    done("token", "create");
    assertThat(fails("serve", "--host", "192.0.2.1")).contains("cannot listen on 192.0.2.1");
  }

  @Test
  void a_port_that_is_taken_fails() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      assertThat(fails("serve", "--port", port)).contains(port, "--port");
    }
  }
}
