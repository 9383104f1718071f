package dev.forkpoint.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.forkpoint.application.fake.FaultyObjectStore.Moment;
import dev.forkpoint.application.fake.FaultyObjectStore.Operation;
import dev.forkpoint.application.fake.InMemoryDirectory;
import dev.forkpoint.domain.session.SessionId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DownloadApiTest {
  private static final String DOWNLOAD = "/api/sessions/s1/download";

  @RegisterExtension private final RunningApi api = new RunningApi();

  private InMemoryDirectory directory() {
    return api.vault.directories.at("work");
  }

  private static byte[] noise(int bytes) {
    byte[] noise = new byte[bytes];
    new Random(bytes).nextBytes(noise);
    return noise;
  }

  /// BEAT-A3: paths are relative to the session, whatever lists them.
  @Test
  void a_download_is_a_zip_of_the_files() throws IOException {
    byte[] large = noise(3_000_000);
    api.saved("one\n", directory().file("a", "hello").file("dir/large", large));
    Answer answer = api.get(DOWNLOAD);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"session-s1.zip\"");
    assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
    assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(answer.bytes().length));
    assertThat(answer.header("Transfer-Encoding")).isEmpty();
    Map<String, byte[]> files = unzip(answer.bytes());
    assertThat(files.get("a")).isEqualTo("hello".getBytes(StandardCharsets.UTF_8));
    assertThat(files.get("dir/large")).isEqualTo(large);
  }

  @Test
  void a_download_can_be_a_gzipped_tar() throws IOException {
    api.saved("one\n", directory().file("a", "hello"));
    Answer answer = api.get(DOWNLOAD + "?format=tar.gz");
    assertThat(answer.header("Content-Type")).isEqualTo("application/gzip");
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"session-s1.tar.gz\"");
    assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(answer.bytes().length));
    try (GZIPInputStream tar = new GZIPInputStream(new ByteArrayInputStream(answer.bytes()))) {
      assertThat(new String(tar.readAllBytes(), StandardCharsets.UTF_8)).contains("ustar", "hello");
    }
    assertThat(api.get(DOWNLOAD + "?format=rar").status()).isEqualTo(400);
  }

  private static Map<String, byte[]> unzip(byte[] archive) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  @Test
  void a_download_is_of_the_checkpoint_that_was_asked_for() throws IOException {
    SessionId session = api.saved("one\n", directory().file("a", "first"));
    api.save(session, directory().file("a", "second"));
    assertThat(unzip(api.get(DOWNLOAD + "?at=2").bytes()).get("a")).asString().isEqualTo("first");
    assertThat(unzip(api.get(DOWNLOAD).bytes()).get("a")).asString().isEqualTo("second");
    assertThat(unzip(api.get(DOWNLOAD + "?at=1").bytes())).isEmpty();
    assertThat(api.get(DOWNLOAD + "?at=4").status()).isEqualTo(404);
    assertThat(api.get(DOWNLOAD + "?at=x").status()).isEqualTo(400);
    assertThat(api.get("/api/sessions/s9/download").status()).isEqualTo(404);
  }

  /// BEAT-A14.
  @Test
  void head_tells_everything_but_the_bytes() throws IOException {
    api.saved("one\n", directory().file("a", noise(600_000)));
    Answer get = api.get(DOWNLOAD);
    Answer head = api.head(DOWNLOAD);
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.bytes()).isEmpty();
    for (String header :
        new String[] {
          "Content-Length", "Content-Type", "Content-Disposition", "ETag", "Accept-Ranges"
        }) {
      assertThat(head.header(header)).isNotEmpty().isEqualTo(get.header(header));
    }
    assertThat(api.head("/api/sessions/s9/download").status()).isEqualTo(404);
  }

  @Test
  void head_takes_no_range() throws IOException {
    api.saved("one\n", directory().file("a", "hello"));
    Answer head = api.head(DOWNLOAD, "Range", "bytes=0-9");
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("Content-Length")).isEqualTo(api.get(DOWNLOAD).header("Content-Length"));
  }

  @Test
  void the_same_checkpoint_has_the_same_tag_and_another_has_another() throws IOException {
    api.saved("one\n", directory().file("a", "hello"));
    String tag = api.get(DOWNLOAD).header("ETag");
    assertThat(tag).startsWith("\"").endsWith("\"");
    assertThat(api.get(DOWNLOAD).header("ETag")).isEqualTo(tag);
    assertThat(api.get(DOWNLOAD + "?at=1").header("ETag")).isNotEqualTo(tag);
  }

  @Test
  void what_the_client_has_is_not_sent_again() throws IOException {
    api.saved("one\n", directory().file("a", "hello"));
    String tag = api.get(DOWNLOAD).header("ETag");
    for (String known : new String[] {tag, "\"x\", " + tag, "W/" + tag, "*"}) {
      Answer answer = api.get(DOWNLOAD, "If-None-Match", known);
      assertThat(answer.status()).isEqualTo(304);
      assertThat(answer.bytes()).isEmpty();
      assertThat(answer.header("ETag")).isEqualTo(tag);
    }
    assertThat(api.get(DOWNLOAD, "If-None-Match", "\"x\"").status()).isEqualTo(200);
    assertThat(api.head(DOWNLOAD, "If-None-Match", tag).status()).isEqualTo(304);
  }

  @Test
  void every_range_is_the_stretch_of_the_whole() throws IOException {
    api.saved("one\n", directory().file("a", "hello"));
    byte[] whole = api.get(DOWNLOAD).bytes();
    for (int from = 0; from < whole.length; from += 7) {
      for (int to = from; to < whole.length; to += 13) {
        Answer part = api.get(DOWNLOAD, "Range", "bytes=" + from + "-" + to);
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.bytes()).isEqualTo(Arrays.copyOfRange(whole, from, to + 1));
        assertThat(part.header("Content-Range"))
            .isEqualTo("bytes %d-%d/%d".formatted(from, to, whole.length));
        assertThat(part.header("Content-Length")).isEqualTo(String.valueOf(to - from + 1));
      }
    }
  }

  @Test
  void a_range_resumes_a_large_download() throws IOException {
    api.saved("one\n", directory().file("a", noise(3_000_000)));
    byte[] whole = api.get(DOWNLOAD).bytes();
    Answer rest = api.get(DOWNLOAD, "Range", "bytes=1234567-");
    assertThat(rest.status()).isEqualTo(206);
    assertThat(rest.bytes()).isEqualTo(Arrays.copyOfRange(whole, 1_234_567, whole.length));
    Answer end = api.get(DOWNLOAD, "Range", "bytes=-1000000");
    assertThat(end.bytes())
        .isEqualTo(Arrays.copyOfRange(whole, whole.length - 1_000_000, whole.length));
  }

  @Test
  void a_range_behind_the_end_is_a_problem() throws IOException {
    api.saved("one\n", directory().file("a", "hello"));
    int length = api.get(DOWNLOAD).bytes().length;
    Answer answer = api.get(DOWNLOAD, "Range", "bytes=" + length + "-");
    assertThat(answer.status()).isEqualTo(416);
    assertThat(answer.header("Content-Range")).isEqualTo("bytes */" + length);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.json().get("type").asText()).isEqualTo("/problems/range-not-satisfiable");
  }

  @Test
  void what_is_not_one_range_is_answered_with_all() throws IOException {
    api.saved("one\n", directory().file("a", "hello"));
    byte[] whole = api.get(DOWNLOAD).bytes();
    for (String range : new String[] {"bytes=0-1,3-4", "lines=0-1", "bytes=5-4", "bytes=-", "x"}) {
      Answer answer = api.get(DOWNLOAD, "Range", range);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.bytes()).isEqualTo(whole);
    }
  }

  @Test
  void a_range_of_something_else_is_answered_with_all() throws IOException {
    api.saved("one\n", directory().file("a", "hello"));
    Answer whole = api.get(DOWNLOAD);
    String tag = whole.header("ETag");
    assertThat(api.get(DOWNLOAD, "Range", "bytes=0-1", "If-Range", tag).status()).isEqualTo(206);
    for (String other : new String[] {"\"x\"", "W/" + tag, "Sun, 01 Jan 2040 00:00:00 GMT"}) {
      Answer answer = api.get(DOWNLOAD, "Range", "bytes=0-1", "If-Range", other);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.bytes()).isEqualTo(whole.bytes());
    }
  }

  /// BEAT-A9.
  @Test
  void a_store_that_fails_is_never_a_short_success() throws IOException {
    api.saved("one\n", directory().file("a", noise(3_000_000)).file("b", noise(2_000_000)));
    int before = api.store.count(Operation.READ);
    byte[] whole = api.get(DOWNLOAD).bytes();
    int reads = api.store.count(Operation.READ) - before;
    for (int read = 1; read <= reads; read++) {
      api.store.fail(Operation.READ, api.store.count(Operation.READ) + read, Moment.BEFORE);
      assertThat(downloaded().orElse(whole)).isEqualTo(whole);
      assertThat(api.store.allFired()).isTrue();
    }
  }

  /// What a client takes for a whole archive.
  private Optional<byte[]> downloaded() {
    try {
      return Optional.of(api.get(DOWNLOAD)).filter(is -> is.status() == 200).map(Answer::bytes);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// A-15, and the eighth of the upstream tests: the client leaves after the first bytes.
  @Test
  void a_client_that_leaves_leaves_nothing_behind() throws IOException {
    api.saved("one\n", directory().file("a", noise(3_000_000)));
    for (int i = 0; i < 100; i++) {
      api.leaveEarly(DOWNLOAD);
    }
    assertThat(api.get(DOWNLOAD).status()).isEqualTo(200);
  }

  @Test
  void a_store_that_fails_midway_breaks_the_connection() throws IOException {
    api.saved("one\n", directory().file("a", noise(3_000_000)));
    int before = api.store.count(Operation.READ);
    api.get(DOWNLOAD);
    int reads = api.store.count(Operation.READ) - before;
    api.store.fail(Operation.READ, before + 2 * reads, Moment.BEFORE);
    assertThatThrownBy(() -> api.get(DOWNLOAD)).isInstanceOf(IOException.class);
    assertThat(api.store.allFired()).isTrue();
  }
}
