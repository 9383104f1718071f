package dev.forkpoint.adapters.http.download;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.download.ArchiveForm;
import dev.forkpoint.application.download.Download;
import dev.forkpoint.application.download.DownloadOrder;
import dev.forkpoint.application.download.FilesDownload.Scope;
import dev.forkpoint.application.download.NoSessions;
import dev.forkpoint.application.fake.InMemoryObjectStore;
import dev.forkpoint.application.fake.VaultFixture;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.domain.session.SessionId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ArchiveAnswerTest {
  private final VaultFixture fixture = new VaultFixture(new InMemoryObjectStore());
  private SessionState state;

  @BeforeEach
  void save() throws IOException {
    SessionId session = fixture.imported("one\n");
    fixture.directories.at("work").file("a", "hello hello");
    fixture.saveCheckpoint().save(session, "work", Optional.empty(), Progress.NONE);
    state = fixture.catalog.session(session).orElseThrow();
  }

  private HttpResponse<?> answer(String range) throws IOException {
    return ArchiveAnswer.to(HttpRequest.GET("/").header("Range", range), download());
  }

  private Download download() throws IOException {
    try {
      return fixture
          .filesDownload()
          .open(
              new Scope.OneCheckpoint(state.session(), state.head()),
              DownloadOrder.everything(ArchiveForm.ZIP));
    } catch (NoSessions e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] bytes(HttpResponse<?> answer) throws IOException {
    StreamedBody body = (StreamedBody) answer.body();
    try (InputStream bytes = Channels.newInputStream(body.bytes())) {
      byte[] read = bytes.readAllBytes();
      assertThat(body.length()).isEqualTo(read.length);
      return read;
    }
  }

  @Test
  void every_range_is_the_stretch_of_the_whole() throws IOException {
    byte[] whole = bytes(answer("none"));
    assertThat(whole).hasSizeGreaterThan(100);
    for (int from = 0; from < whole.length; from++) {
      for (int to = from; to <= whole.length; to += 3) {
        HttpResponse<?> answer = answer("bytes=" + from + "-" + to);
        int end = Math.min(to + 1, whole.length);
        assertThat(answer.code()).isEqualTo(206);
        assertThat(bytes(answer)).isEqualTo(Arrays.copyOfRange(whole, from, end));
        assertThat(answer.header("Content-Range"))
            .isEqualTo("bytes %d-%d/%d".formatted(from, end - 1, whole.length));
      }
    }
  }

  @Test
  void every_end_is_the_end_of_the_whole() throws IOException {
    byte[] whole = bytes(answer("none"));
    for (int length = 1; length <= whole.length; length++) {
      assertThat(bytes(answer("bytes=-" + length)))
          .isEqualTo(Arrays.copyOfRange(whole, whole.length - length, whole.length));
    }
  }
}
