package dev.forkpoint.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.session.SessionId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

final class LiveApiTest {
  @RegisterExtension private final RunningApi api = new RunningApi();

  @Test
  @Timeout(30)
  void who_looks_at_a_session_is_told_of_its_checkpoints_as_they_come() throws IOException {
    SessionId session = api.vault.imported("hello\n");
    try (Socket socket = ask("s1")) {
      Stream<String> told = numbers(socket);
      var numbers = told.iterator();
      assertThat(numbers.next()).isEqualTo("1");
      api.save(session, api.vault.directories.at("work").file("a", "1"));
      assertThat(numbers.next()).isEqualTo("2");
    }
  }

  @Test
  @Timeout(30)
  void the_stream_ends_when_the_session_is_removed() throws IOException {
    api.vault.imported("hello\n");
    try (Socket socket = ask("s1")) {
      Stream<String> told = numbers(socket);
      var numbers = told.iterator();
      assertThat(numbers.next()).isEqualTo("1");
      api.delete("/api/sessions/s1");
      assertThat(numbers.hasNext()).isFalse();
    }
  }

  @Test
  void of_a_session_that_there_is_not_nothing_is_told() throws IOException {
    assertThat(api.get("/api/sessions/s9/live").status()).isEqualTo(404);
  }

  private Socket ask(String session) throws IOException {
    Socket socket = api.connect();
    String request =
        "GET /api/sessions/%s/live HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
            .formatted(session);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    return socket;
  }

  /// The numbers of the checkpoints that are told.
  private static Stream<String> numbers(Socket socket) throws IOException {
    return new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
        .lines()
        .filter(line -> line.startsWith("data:"))
        .map(line -> line.replaceFirst(".*\"number\":(\\d+).*", "$1"));
  }
}
