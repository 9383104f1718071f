package dev.forkpoint.bootstrap.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.forkpoint.bootstrap.zip.Shell;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What arrives with the programs that people download with.
final class DownloadClientsTest {
  private static final String SESSION = "/api/sessions/s/download?format=";
  private static final String PROJECT = "/api/projects/w/download?format=";

  @TempDir private static Path served;
  private static ServedArchives archives;

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void serve() throws IOException {
    archives = new ServedArchives(served);
  }

  @AfterAll
  static void stop() {
    archives.close();
  }

  static Stream<String> archives() {
    return Stream.of(SESSION, PROJECT).flatMap(of -> Stream.of(of + "zip", of + "tar.gz"));
  }

  static Stream<Arguments> archives_and_programs() {
    return archives()
        .flatMap(archive -> Downloader.all().stream().map(by -> Arguments.of(archive, by)));
  }

  @ParameterizedTest
  @MethodSource("archives_and_programs")
  void everybody_gets_the_same_bytes(String archive, Downloader program) throws Exception {
    assumeTrue(program.isThere(), program + " is not installed");
    assertThat(program.fetch(archives.at(archive), folder)).hasBinaryContent(whole(archive));
  }

  /// Cut within the head of the first member, too.
  @ParameterizedTest
  @MethodSource("archives")
  void wget_goes_on_wherever_it_was_cut(String archive) throws Exception {
    assumeTrue(Shell.knows("wget"), "wget is not installed");
    byte[] whole = whole(archive);
    for (int cut : List.of(0, 1, 5, 15, whole.length / 2, whole.length - 1, whole.length)) {
      Path file = Files.write(folder.resolve("cut-at-" + cut), Arrays.copyOf(whole, cut));
      Shell.run("wget -q -c -O \"$2\" \"$1\"", archives.at(archive), file);
      assertThat(file).hasBinaryContent(whole);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SESSION + "zip", PROJECT + "zip"})
  void python_reads_one_member_without_the_others(String archive) throws Exception {
    assumeTrue(Shell.knows("python3"), "python3 is not installed");
    Path member = folder.resolve("member");
    int asked =
        Integer.parseInt(
            Shell.run(RemoteZip.READ_ONE, archives.at(archive), "small/file-7", member).strip());
    assertThat(member).hasSameBinaryContentAs(archives.files().resolve("small/file-7"));
    assertThat(asked).isLessThan(whole(archive).length / 10);
  }

  private static byte[] whole(String archive) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(archives.at(archive)).build();
      return client.send(request, BodyHandlers.ofByteArray()).body();
    }
  }
}
