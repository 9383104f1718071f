package dev.forkpoint.application.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.forkpoint.application.download.FilesDownload.Scope;
import dev.forkpoint.application.fake.FaultyObjectStore;
import dev.forkpoint.application.fake.FaultyObjectStore.Moment;
import dev.forkpoint.application.fake.FaultyObjectStore.Operation;
import dev.forkpoint.application.fake.InMemoryObjectStore;
import dev.forkpoint.application.fake.VaultFixture;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.vault.ArchiveStream;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.domain.session.SessionId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FilesDownloadTest {
  private final FaultyObjectStore store = new FaultyObjectStore(new InMemoryObjectStore());
  private final VaultFixture fixture = new VaultFixture(store);
  private final byte[] large = new byte[3_000_000];
  private byte[] whole = new byte[0];
  private Optional<SessionState> session = Optional.empty();

  @BeforeEach
  void a_session_with_files() throws IOException {
    new Random(11).nextBytes(large);
    SessionId id = fixture.imported("one\n");
    fixture.directories.at("work").file("a.txt", "hello ".repeat(1000)).file("b/large", large);
    fixture.saveCheckpoint().save(id, "work", Optional.empty(), Progress.NONE);
    session = fixture.catalog.session(id);
    whole = bytes(0, Long.MAX_VALUE);
  }

  /// and unlike there, directories and links are in.
  @Test
  void the_archive_holds_the_files() throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(whole))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        byte[] content = zip.readAllBytes();
        if (entry.getName().equals("b/large")) {
          assertThat(content).isEqualTo(large);
        }
      }
    }
    assertThat(names).containsExactly("a.txt", "b/", "b/large");
  }

  /// A-5, BEAT-A7: a checkpoint does not change while it is read, so nothing has to be refreshed,
  /// and no file grows.
  @Test
  void its_length_is_known_and_it_is_the_same_each_time() throws IOException {
    try (Download download = open()) {
      assertThat(download.bytes()).isEqualTo(whole.length);
      assertThat(download.fileName()).isEqualTo("session-s1.zip");
      assertThat(download.etag()).startsWith("\"").endsWith("\"");
    }
    assertThat(bytes(0, Long.MAX_VALUE)).isEqualTo(whole);
  }

  @Test
  void any_stretch_is_a_stretch_of_the_whole() throws IOException {
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      int from = random.nextInt(whole.length + 1);
      int length = random.nextInt(i % 2 == 0 ? 100 : whole.length);
      int end = Math.min(whole.length, from + length);

      assertThat(bytes(from, length)).isEqualTo(Arrays.copyOfRange(whole, from, end));
    }
  }

  @Test
  void a_store_that_fails_midway_is_no_end() throws IOException {
    store.fail(Operation.READ, store.count(Operation.READ) + 6, Moment.BEFORE);

    assertThatThrownBy(() -> bytes(0, Long.MAX_VALUE))
        .isInstanceOf(StoreException.Unavailable.class);
    assertThat(store.allFired()).isTrue();
  }

  @Test
  void another_checkpoint_has_another_tag() throws IOException {
    String before;
    try (Download download = open()) {
      before = download.etag();
    }
    SessionId id = session.orElseThrow().session().id();
    fixture.saveCheckpoint().save(id, "work", Optional.empty(), Progress.NONE);
    session = fixture.catalog.session(id);

    try (Download download = open()) {
      assertThat(download.etag()).isNotEqualTo(before);
    }
  }

  @Test
  void a_tar_of_the_same_files_is_another_archive() throws IOException {
    try (Download zip = open();
        Download tar = open(DownloadOrder.everything(ArchiveForm.TAR_GZ))) {
      assertThat(tar.fileName()).isEqualTo("session-s1.tar.gz");
      assertThat(tar.mediaType()).isEqualTo("application/gzip");
      assertThat(tar.etag()).isNotEqualTo(zip.etag());
    }
  }

  private Download open() throws IOException {
    return open(DownloadOrder.everything(ArchiveForm.ZIP));
  }

  private Download open(DownloadOrder order) throws IOException {
    SessionState state = session.orElseThrow();
    try {
      return fixture
          .filesDownload()
          .open(new Scope.OneCheckpoint(state.session(), state.head()), order);
    } catch (NoSessions e) {
      throw new AssertionError(e);
    }
  }

  private byte[] bytes(long from, long length) throws IOException {
    ByteBuffer collected = ByteBuffer.allocate(4_000_000);
    ByteBuffer piece = ByteBuffer.allocate(10_000);
    try (Download download = open()) {
      ArchiveStream stream = download.stream(from, length);
      while (stream.read(piece)) {
        collected.put(piece.flip());
        piece.clear();
      }
    }
    return Arrays.copyOf(collected.array(), collected.position());
  }
}
