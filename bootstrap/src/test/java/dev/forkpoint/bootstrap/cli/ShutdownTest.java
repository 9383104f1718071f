package dev.forkpoint.bootstrap.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What whoever is being served sees when the service is told to end.
final class ShutdownTest extends CommandTest {
  private static final int ENDED_CLEANLY = 0;

  /// More than the buffers between two sockets hold.
  private static final int BYTES = 16 << 20;

  private static final int SOME_BYTES = 1 << 20;
  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

  private static final String DOWNLOAD = "GET /api/sessions/aaaaaaa1-session/download";

  private byte[] session;

  @BeforeEach
  void fill() throws IOException {
    Files.write(Path.of(files(), "noise"), noise(BYTES));
    session = Files.readAllBytes(sample.trace());
    saveTwoTurns();
  }

  @AfterEach
  void the_data_is_sound() {
    assertThat(done("verify")).contains("checkpoints");
  }

  @Test
  void a_download_that_is_fetched_within_the_grace_is_whole() throws Exception {
    try (ServingProcess service = serving("1m");
        Socket client = service.ask(DOWNLOAD)) {
      InputStream answer = client.getInputStream();
      long length = length(head(answer));
      answer.readNBytes(SOME_BYTES);
      service.terminate();
      service.awaitRefusal();
      assertThat(service.isAlive()).isTrue();

      assertThat(SOME_BYTES + rest(answer)).isEqualTo(length);
      assertThat(service.exitCode()).isEqualTo(ENDED_CLEANLY);
    }
  }

  @Test
  void a_download_that_is_not_fetched_within_the_grace_is_visibly_broken() throws Exception {
    try (ServingProcess service = serving("0.2s");
        Socket client = service.ask(DOWNLOAD)) {
      InputStream answer = client.getInputStream();
      long length = length(head(answer));
      answer.readNBytes(SOME_BYTES);
      service.terminate();

      assertThat(service.exitCode()).isEqualTo(ENDED_CLEANLY);
      assertThat(SOME_BYTES + rest(answer)).isLessThan(length);
    }
  }

  @Test
  void an_import_that_is_sent_within_the_grace_is_recorded() throws Exception {
    try (ServingProcess service = serving("1m");
        Socket client = service.ask(importing(session.length))) {
      head(client.getInputStream());
      int half = session.length / 2;
      client.getOutputStream().write(session, 0, half);
      service.terminate();
      service.awaitRefusal();
      client.getOutputStream().write(session, half, session.length - half);

      assertThat(head(client.getInputStream())).startsWith("HTTP/1.1 201");
      assertThat(service.exitCode()).isEqualTo(ENDED_CLEANLY);
    }
    assertThat(done("ls", "--workspace", "late")).isNotEmpty();
  }

  @Test
  void an_import_that_is_not_sent_within_the_grace_leaves_nothing() throws Exception {
    try (ServingProcess service = serving("0.2s");
        Socket client = service.ask(importing(session.length))) {
      head(client.getInputStream());
      client.getOutputStream().write(Arrays.copyOf(session, session.length / 2));
      service.terminate();
      assertThat(service.exitCode()).isEqualTo(ENDED_CLEANLY);
    }
    assertThat(done("ls", "--json")).doesNotContain("late");
  }

  @Test
  void who_asks_for_nothing_is_not_waited_for() throws Exception {
    try (ServingProcess service = serving("10m");
        Socket client = service.ask("GET /health/liveness")) {
      head(client.getInputStream());
      service.terminate();
      assertThat(service.exitCode()).isEqualTo(ENDED_CLEANLY);
    }
  }

  @Test
  void who_asks_twice_is_not_made_to_wait() throws Exception {
    try (ServingProcess service = serving("10m");
        Socket client = service.ask(DOWNLOAD)) {
      head(client.getInputStream());
      service.terminate();
      service.awaitRefusal();
      service.terminate();
      assertThat(service.exitCode()).isEqualTo(143);
    }
  }

  private ServingProcess serving(String grace) throws IOException {
    return ServingProcess.start(
        home, Map.of("FORKPOINT_SHUTDOWN_GRACE", grace), folder.resolve("log"));
  }

  /// The service says that it has read the head of the request before the body is sent.
  private static String importing(int bytes) {
    return "POST /api/workspaces/late/imports\nExpect: 100-continue\nContent-Length: " + bytes;
  }

  private static String head(InputStream answer) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = answer.read();
      assertThat(next).as(head.toString(ISO_8859_1)).isNotNegative();
      head.write(next);
    }
    return head.toString(ISO_8859_1);
  }

  private static long length(String head) {
    Matcher length = LENGTH.matcher(head);
    assertThat(length.find()).as(head).isTrue();
    return Long.parseLong(length.group(1));
  }

  /// How many bytes come before the connection ends or breaks.
  private static long rest(InputStream answer) {
    byte[] piece = new byte[SOME_BYTES];
    long rest = 0;
    try {
      for (int read = answer.read(piece); read >= 0; read = answer.read(piece)) {
        rest += read;
      }
    } catch (IOException _) {
      return rest;
    }
    return rest;
  }
}
