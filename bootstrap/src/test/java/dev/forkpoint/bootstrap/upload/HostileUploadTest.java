package dev.forkpoint.bootstrap.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.bootstrap.upload.HostileArchives.Hostile;
import dev.forkpoint.bootstrap.upload.SmallService.Told;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Hostile archives meet the service as it runs. Whatever they are, each gives the problem that it
/// has to, and leaves nothing: not in the store, not in the data directory, not in the temporary
/// one, not in the one above them, and the session stands where it stood.
final class HostileUploadTest {
  private static final int MANY = 10_000_000;

  @TempDir private static Path folder;

  private static SmallService service;
  private static Map<String, Long> files = Map.of();
  private static String session = "";

  @BeforeAll
  static void a_session_that_has_files() throws Exception {
    service = SmallService.start(folder);
    byte[] first = new RawTar().file("a", "hello").bytes();
    session = upload("/api/workspaces/w/imports?name=a.tar", first).fields().get("session");
    byte[] second = new RawTar().file("a", "hello").file("b", "you").gzipped();
    assertThat(upload(checkpoints(), second).status()).isEqualTo(201);
    files = service.files();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @AfterEach
  void nothing_is_left() throws Exception {
    assertThat(service.files()).isEqualTo(files);
    assertThat(service.get("/api/sessions/" + session).fields()).containsEntry("checkpoints", "2");
    assertThat(service.get("/api/sessions").fields()).containsEntry("session", session);
  }

  @ParameterizedTest
  @MethodSource("dev.forkpoint.bootstrap.upload.HostileArchives#all")
  void a_hostile_archive_gives_its_problem(Hostile hostile) throws Exception {
    Told told = upload(checkpoints(), hostile.bytes().array());

    assertThat(told.fields()).containsEntry("type", "/problems/" + hostile.problem());
    assertThat(told.status()).isEqualTo(hostile.problem().endsWith("too-large") ? 413 : 422);
    assertThat(told.fields().get("detail")).matches("The archive [^\\p{Cc}\u202e]+\\.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zip", "tar", "tar.gz"})
  void an_archive_that_is_cut_off_anywhere_is_not_taken(String form) throws Exception {
    byte[] whole = whole(form);
    int steps = 40;
    for (int i = 0; i < steps; i++) {
      byte[] part = Arrays.copyOf(whole, (int) ((long) whole.length * i / steps));
      Told told = upload(checkpoints(), part);
      assertThat(told.status()).as("%d bytes", part.length).isEqualTo(422);
    }
    byte[] almost = Arrays.copyOf(whole, whole.length - 1);
    assertThat(upload(checkpoints(), almost).status()).isEqualTo(422);
  }

  private static byte[] whole(String form) {
    RawTar tar = new RawTar().file("x", "one").directory("d/").file("d/y", "two".repeat(500));
    return switch (form) {
      case "zip" -> new RawZip().file("x", "one").zeros("d/y", 5_000).bytes();
      case "tar" -> tar.bytes();
      default -> tar.gzipped();
    };
  }

  /// BEAT-C8: nothing is unpacked or held beyond the limits.
  @Test
  void a_tar_of_ten_million_members_is_stopped_at_the_limit() throws Exception {
    byte[] header = RawTar.header(new byte[] {'x'}, '0', "", 0);
    byte[] piece = RawTar.gzipped(Collections.nCopies(MANY / 1_000, header));
    Told told =
        service.upload(
            checkpoints(), BodyPublishers.ofByteArrays(Collections.nCopies(1_000, piece)));
    assertThat(told.status()).isEqualTo(413);
    assertThat(told.fields()).containsEntry("limit", "entries");
  }

  private static String checkpoints() {
    return "/api/sessions/" + session + "/checkpoints";
  }

  private static Told upload(String path, byte[] body) throws Exception {
    return service.upload(path, BodyPublishers.ofByteArray(body));
  }
}
