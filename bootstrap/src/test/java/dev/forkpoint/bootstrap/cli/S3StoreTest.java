package dev.forkpoint.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.adapters.s3.S3Server;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.bootstrap.composition.DataDirectory;
import dev.forkpoint.bootstrap.composition.Settings;
import dev.forkpoint.bootstrap.service.ApiServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A vault whose store is a bucket, because `forkpoint.yml` says so.
final class S3StoreTest extends CommandTest {
  private static S3Server server;

  private String bucket;

  @BeforeAll
  static void start_a_server() throws Exception {
    server = S3Server.start();
  }

  @AfterAll
  static void stop_it() throws IOException {
    server.close();
  }

  @BeforeEach
  void choose_a_bucket() throws IOException {
    bucket = server.newBucket();
    choose(bucket);
  }

  private void choose(String name) throws IOException {
    Files.createDirectories(home);
    Files.writeString(
        home.resolve("forkpoint.yml"),
        """
        forkpoint:
          store: s3://%s/team/vault
          s3:
            endpoint: %s
            access-key: %s
            secret-key: %s
        """
            .formatted(name, server.address(), S3Server.KEYS.access(), S3Server.KEYS.secret()));
  }

  @Test
  void a_session_is_imported_saved_forked_verified_and_checked_out() throws IOException {
    saveTwoTurns();
    done("fork", "demo/greeting", "--title", "other");
    done("checkout", "demo/other", at("checkout"));
    done("verify");

    assertThat(contents(folder.resolve("checkout"))).isEqualTo(contents(sample.files()));
    assertThat(home.resolve("store")).doesNotExist();
  }

  @Test
  void the_service_hands_out_what_the_command_line_saved() throws Exception {
    saveTwoTurns();
    DataDirectory directory = new DataDirectory(home);
    Settings settings = Settings.read(Map.of(), directory);
    try (Composition forkpoint = Composition.over(directory, settings);
        ApiServer service = ApiServer.start(forkpoint, "127.0.0.1", 0, false);
        HttpClient client = HttpClient.newHttpClient()) {
      URI download = service.address().resolve("/api/workspaces/demo/download");
      HttpResponse<byte[]> answer =
          client.send(HttpRequest.newBuilder(download).build(), BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).startsWith('P', 'K');
      HttpRequest ready =
          HttpRequest.newBuilder(service.address().resolve("/health/readiness")).build();
      assertThat(client.send(ready, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_bucket_that_is_not_there_is_told_in_one_line() throws IOException {
    choose("no-such-bucket");
    assertThat(fails("import", trace(), "--workspace", "demo"))
        .contains("s3://no-such-bucket/team/vault", "there is no bucket no-such-bucket");
    assertThat(fails("serve", "--port", "0")).contains("there is no bucket no-such-bucket");
  }

  private static Map<String, String> contents(Path directory) {
    return filesBelow(directory).stream()
        .collect(
            Collectors.toMap(file -> directory.relativize(file).toString(), S3StoreTest::text));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
