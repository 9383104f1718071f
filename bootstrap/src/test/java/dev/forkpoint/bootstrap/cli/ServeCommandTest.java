package dev.forkpoint.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServeCommandTest extends CommandTest {

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "nowhere.invalid"})
  void it_listens_to_nobody_but_this_machine(String host) {
    assertThat(fails("serve", "--host", host)).contains("authentication", "--host 127.0.0.1");
  }

  @Test
  void a_port_that_is_taken_fails() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      assertThat(fails("serve", "--port", port)).contains(port, "--port");
    }
  }
}
