package dev.forkpoint.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.adapters.s3.FaultyProxy;
import dev.forkpoint.adapters.s3.S3Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a bucket costs: requests are paid for, and each takes its time.
final class S3RequestsTest extends CommandTest {
  private S3Server server;
  private FaultyProxy proxy;

  @BeforeEach
  void choose_a_bucket() throws Exception {
    server = S3Server.start();
    proxy = FaultyProxy.before(server.address());
    Files.createDirectories(home);
    Files.writeString(
        home.resolve("forkpoint.yml"),
        """
        forkpoint:
          store: s3://%s
          s3:
            endpoint: %s
            access-key: %s
            secret-key: %s
        """
            .formatted(
                server.newBucket(),
                proxy.address(),
                S3Server.KEYS.access(),
                S3Server.KEYS.secret()));
  }

  @AfterEach
  void stop_it() throws IOException {
    proxy.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 1_000})
  void a_small_change_is_saved_with_at_most_three_writes(int files) throws IOException {
    save(files);
    Files.writeString(sample.files().resolve("directory-3/file-3"), "changed");
    proxy.forget();

    done("checkpoint", "demo/greeting", files());

    assertThat(requests("PUT", "POST", "DELETE")).hasSizeBetween(1, 3);
    assertThat(requests("GET", "HEAD")).hasSizeLessThan(40);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 1_000})
  void a_checkout_asks_seldom_however_many_files_there_are(int files) throws IOException {
    save(files);
    proxy.forget();

    done("checkout", "demo/greeting", at("checkout"));

    assertThat(filesBelow(folder.resolve("checkout"))).hasSizeGreaterThan(files);
    assertThat(requests("GET", "HEAD")).hasSizeLessThan(100);
  }

  private void save(int files) throws IOException {
    for (int i = 0; i < files; i++) {
      Path file = sample.files().resolve("directory-" + i % 7).resolve("file-" + i);
      Files.createDirectories(file.getParent());
      Files.write(file, noise(2_000 + i));
      Files.setLastModifiedTime(file, FileTime.from(Terminal.NOW));
    }
    saveTwoTurns();
  }

  private List<String> requests(String... methods) {
    return proxy.requests().stream()
        .filter(request -> List.of(methods).contains(request.substring(0, request.indexOf(' '))))
        .toList();
  }
}
