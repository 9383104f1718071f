package dev.forkpoint.application.download;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.download.ExportBundle.Scope;
import dev.forkpoint.application.fake.InMemoryObjectStore;
import dev.forkpoint.application.fake.PlainPages;
import dev.forkpoint.application.fake.VaultFixture;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.session.SessionId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ExportBundleTest {
  private final VaultFixture fixture = new VaultFixture(new InMemoryObjectStore());
  private SessionId id = new SessionId("none");

  @BeforeEach
  void a_session_that_had_a_secret_and_deleted_it() throws IOException {
    id = fixture.imported("one\n");
    fixture.directories.at("work").file("a.txt", "kept").file("secret", "that was deleted");
    save(id, "work");
    fixture.directories.at("work").delete("secret");
    save(id, "work");
    SessionId other = fixture.imported("two\n");
    fixture.directories.at("other").file("b.txt", "of somebody else");
    save(other, "other");
  }

  @Test
  void what_people_read_is_the_last_checkpoint() throws IOException {
    assertThat(members(new Scope.WholeSession(state().session())))
        .containsEntry("sessions/one-s1/trace/trace.txt", "one\n")
        .containsEntry("sessions/one-s1/files/a.txt", "kept")
        .doesNotContainKey("sessions/one-s1/files/secret")
        .containsKeys("outline.txt", "history/checkpoints", "history/seal");
  }

  @Test
  void a_session_takes_along_what_its_own_checkpoints_lead_to_alone() throws IOException {
    assertThat(carried(new Scope.WholeSession(state().session())))
        .containsEntry("kept", true)
        .containsEntry("that was deleted", true)
        .containsEntry("of somebody else", false);
  }

  @Test
  void one_checkpoint_takes_nothing_along_of_what_was_before_it() throws IOException {
    assertThat(carried(new Scope.OneCheckpoint(state().session(), state().head())))
        .containsEntry("kept", true)
        .containsEntry("that was deleted", false)
        .containsEntry("of somebody else", false);
  }

  @Test
  void a_workspace_takes_all_along() throws IOException {
    assertThat(carried(new Scope.WholeWorkspace(VaultFixture.WORKSPACE)))
        .doesNotContainValue(false);
  }

  @Test
  void any_stretch_is_a_stretch_of_the_whole() throws IOException {
    byte[] whole = bundle(new Scope.WholeWorkspace(VaultFixture.WORKSPACE));
    try (Download download = open(new Scope.WholeWorkspace(VaultFixture.WORKSPACE))) {
      for (int from = 0; from < whole.length; from += 97) {
        assertThat(BundleBytes.of(download, from, 200))
            .isEqualTo(BundleBytes.part(whole, from, 200));
      }
    }
  }

  @Test
  void another_title_is_another_bundle() throws IOException {
    String before = etag();
    fixture.catalog.rename(id, "renamed");
    assertThat(etag()).isNotEqualTo(before);
  }

  private String etag() throws IOException {
    try (Download download = open(new Scope.WholeSession(state().session()))) {
      return download.etag();
    }
  }

  private void save(SessionId session, String directory) throws IOException {
    fixture.saveCheckpoint().save(session, directory, Optional.empty(), Progress.NONE);
  }

  private SessionState state() {
    return fixture.catalog.session(id).orElseThrow();
  }

  private Download open(Scope scope) throws IOException {
    return new ExportBundle(fixture.vault, fixture.catalog, new PlainPages()).open(scope);
  }

  private byte[] bundle(Scope scope) throws IOException {
    try (Download download = open(scope)) {
      return BundleBytes.of(download, 0, download.bytes());
    }
  }

  private Map<String, String> members(Scope scope) throws IOException {
    Map<String, String> members = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle(scope)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        members.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return members;
  }

  /// Whether the contents of all files that there ever were are in a bundle.
  private Map<String, Boolean> carried(Scope scope) throws IOException {
    byte[] bundle = bundle(scope);
    Map<String, Boolean> carried = new LinkedHashMap<>();
    for (String content : new String[] {"kept", "that was deleted", "of somebody else"}) {
      byte[] name = Digest.of(content.getBytes(UTF_8)).toByteArray();
      carried.put(content, BundleBytes.contains(bundle, name));
    }
    return carried;
  }
}
