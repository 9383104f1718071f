package dev.forkpoint.application.download;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.forkpoint.application.download.FilesDownload.Scope;
import dev.forkpoint.application.fake.FaultyObjectStore;
import dev.forkpoint.application.fake.InMemoryDirectory;
import dev.forkpoint.application.fake.InMemoryObjectStore;
import dev.forkpoint.application.fake.VaultFixture;
import dev.forkpoint.application.port.ObjectKey;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.port.StoredObject;
import dev.forkpoint.application.vault.ArchiveStream;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.domain.download.Glob;
import dev.forkpoint.domain.download.Omission;
import dev.forkpoint.domain.download.Selection;
import dev.forkpoint.domain.download.SizeCap;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.WorkspaceId;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Which files are handed out, and what is added to them.
final class DownloadOrderTest {
  private static final Selection USUAL = new Selection(List.of(), List.of(), false, false);

  private final InMemoryObjectStore store = new InMemoryObjectStore();
  private final VaultFixture fixture = new VaultFixture(new FaultyObjectStore(store));

  private static DownloadOrder order(Selection selection, long cap, boolean runnable) {
    return new DownloadOrder(ArchiveForm.ZIP, selection, new SizeCap(cap), runnable, false);
  }

  private static DownloadOrder runnable() {
    return order(USUAL, 2L << 30, true);
  }

  private static byte[] noise(int bytes) {
    byte[] noise = new byte[bytes];
    new Random(bytes).nextBytes(noise);
    return noise;
  }

  private SessionId saved(String place, InMemoryDirectory directory) throws IOException {
    SessionId id = fixture.imported(place + "\n");
    fixture.saveCheckpoint().save(id, directory.location(), Optional.empty(), Progress.NONE);
    return id;
  }

  private InMemoryDirectory directory(String place) {
    return fixture.directories.at(place);
  }

  private Scope scope(SessionId id) {
    SessionState state = fixture.catalog.session(id).orElseThrow();
    return new Scope.OneCheckpoint(state.session(), state.head());
  }

  private SequencedMap<String, String> unzipped(Scope scope, DownloadOrder order)
      throws IOException, NoSessions {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    byte[] archive = bytes(scope, order);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String content = new String(zip.readAllBytes(), UTF_8);
        assertThat(files.put(entry.getName(), content)).as("a second one").isNull();
      }
    }
    return files;
  }

  private byte[] bytes(Scope scope, DownloadOrder order) throws IOException, NoSessions {
    try (Download download = fixture.filesDownload().open(scope, order)) {
      ByteBuffer bytes = ByteBuffer.allocate((int) download.bytes());
      ArchiveStream stream = download.stream(0, download.bytes());
      while (bytes.hasRemaining()) {
        stream.read(bytes);
      }
      return bytes.array();
    }
  }

  /// and the first of the upstream tests.
  @Test
  void a_runnable_download_adds_four_files_at_its_root() throws Exception {
    SessionId id =
        saved(
            "work",
            directory("work")
                .file("src/a.py", "print(1)")
                .file("src/__pycache__/a.pyc", "x")
                .file(".DS_Store", "x"));
    Map<String, String> files = unzipped(scope(id), runnable());
    assertThat(files.keySet())
        .containsExactly(
            "src/",
            "src/a.py",
            "README.md",
            "requirements.txt",
            "trainable.py",
            "trainable_local.py");
    assertThat(files.get("README.md")).isEqualTo("SESSION s1: 1 files\n");
    assertThat(files.get("trainable.py")).isEqualTo(files.get("trainable_local.py"));
    assertThat(files.get("src/a.py")).isEqualTo("print(1)");
  }

  /// A-4, and the second of the upstream tests.
  @Test
  void a_session_without_files_gives_what_is_added_alone() throws Exception {
    SessionId id = fixture.imported("one\n");
    assertThat(unzipped(scope(id), runnable()).keySet())
        .containsExactly("README.md", "requirements.txt", "trainable.py", "trainable_local.py");
    assertThat(unzipped(scope(id), order(USUAL, 1, false))).isEmpty();
  }

  /// BEAT-A4: both the workspace's own files and the added ones are there.
  @Test
  void nothing_of_the_workspace_is_shadowed() throws Exception {
    SessionId id =
        saved(
            "work",
            directory("work")
                .file("readme.md", "mine")
                .file("trainable.py", "my own")
                .file("__truncated.txt", "mine, too")
                .file("large", noise(1000)));
    Map<String, String> files = unzipped(scope(id), order(USUAL, 500, true));
    assertThat(files)
        .containsEntry("readme.md", "mine")
        .containsEntry("trainable.py", "my own")
        .containsEntry("__truncated.txt", "mine, too")
        .containsKeys("README_export.md", "trainable_export.py", "trainable_local.py");
    assertThat(files.get("__truncated_export.txt")).endsWith("\nlarge\n");
  }

  /// and the fifth of the upstream tests: ten files of 50 KiB, a cap of 150 KiB.
  @Test
  void what_does_not_fit_under_the_cap_is_left_out_and_named() throws Exception {
    InMemoryDirectory directory = directory("work");
    for (int i = 0; i < 10; i++) {
      directory.file("data/%d.bin".formatted(i), noise(50 * 1024 + (i == 1 ? 1 : 0)));
    }
    directory.file("data/small", "fits behind what did not");
    SequencedMap<String, String> files =
        unzipped(scope(saved("work", directory)), order(USUAL, 150 * 1024, false));

    assertThat(files.sequencedKeySet())
        .containsExactly("data/", "data/0.bin", "data/1.bin", "data/small", "__truncated.txt");
    assertThat(files.get("__truncated.txt"))
        .contains("153,600-byte cap", "# 8 ", "\ndata/2.bin\n", "\ndata/9.bin\n")
        .doesNotContain("data/0.bin");
  }

  /// and a cap that is met exactly leaves nothing out.
  @Test
  void a_download_that_lacks_nothing_says_nothing() throws Exception {
    SessionId id = saved("work", directory("work").file("a", noise(100)).file("b", noise(50)));
    assertThat(unzipped(scope(id), order(USUAL, 150, false)).keySet()).containsExactly("a", "b");
  }

  @Test
  void credentials_are_left_out_and_named() throws Exception {
    SessionId id = saved("work", directory("work").file(".env", "KEY=1").file("a", "b"));
    assertThat(unzipped(scope(id), order(USUAL, 1000, false)))
        .containsOnlyKeys("a", "__truncated.txt")
        .hasEntrySatisfying(
            "__truncated.txt", note -> assertThat(note).endsWith("\n.env (credentials)\n"));
    assertThat(unzipped(scope(id), DownloadOrder.everything(ArchiveForm.ZIP)))
        .containsOnlyKeys("a", ".env");
  }

  /// A-16, BEAT-A6, and the seventh of the upstream tests. The damaged file leaves no part behind
  /// and takes no room under the cap.
  @Test
  void a_damaged_file_is_left_out_and_named_where_that_is_asked_for() throws Exception {
    SessionId id =
        saved(
            "work",
            directory("work").file("data/broken.bin", noise(20_000)).file("data/sound", "sound"));
    damage(noise(20_000));
    DownloadOrder careful =
        new DownloadOrder(ArchiveForm.ZIP, USUAL, new SizeCap(20_000), false, true);

    Map<String, String> files = unzipped(scope(id), careful);
    assertThat(files).containsOnlyKeys("data/", "data/sound", "__truncated.txt");
    assertThat(files.get("__truncated.txt")).endsWith("\ndata/broken.bin (read error)\n");
    assertThatThrownBy(() -> bytes(scope(id), order(USUAL, 20_000, false)))
        .hasMessageContaining("checksum");
  }

  /// Changes one byte of what is stored of some bytes that cannot be compressed.
  private void damage(byte[] content) {
    String wanted = new String(content, 5000, 100, ISO_8859_1);
    List<StoredObject> objects = new ArrayList<>();
    store.list(new ObjectKey("workspaces"), objects::add);
    for (StoredObject object : objects) {
      ByteBuffer bytes = ByteBuffer.allocate((int) object.bytes());
      read(object, bytes);
      int at = new String(bytes.array(), ISO_8859_1).indexOf(wanted);
      if (at >= 0) {
        bytes.array()[at]++;
        store.damage(object.key(), bytes.array());
      }
    }
  }

  private void read(StoredObject object, ByteBuffer bytes) {
    try {
      store.read(object.key(), 0, bytes);
    } catch (StoreException e) {
      throw new AssertionError(e);
    }
  }

  /// and the third and fourth of the upstream tests.
  @Test
  void a_project_has_a_folder_for_each_session() throws Exception {
    SessionId first = saved("one", directory("one").file("a.txt", "first"));
    SessionId second = saved("two", directory("two").file("a.txt", "second"));
    fixture.catalog.rename(first, "draft");
    fixture.catalog.rename(second, "draft");
    Scope project = new Scope.WholeWorkspace(VaultFixture.WORKSPACE);

    assertThat(unzipped(project, runnable()))
        .containsEntry("sessions/draft/a.txt", "first")
        .containsEntry("sessions/draft-s2/a.txt", "second")
        .containsEntry("README.md", "PROJECT w: 2 files\n");
    try (Download download = fixture.filesDownload().open(project, runnable())) {
      assertThat(download.fileName()).isEqualTo("project-w.zip");
    }
  }

  /// one cap for all sessions of a project.
  @Test
  void a_project_has_one_cap() throws Exception {
    saved("one", directory("one").file("a", noise(80)));
    saved("two", directory("two").file("b", noise(80)));
    Scope project = new Scope.WholeWorkspace(VaultFixture.WORKSPACE);
    assertThat(unzipped(project, order(USUAL, 100, false)).keySet())
        .filteredOn(name -> name.endsWith("/a") || name.endsWith("/b"))
        .hasSize(1);
  }

  ///
  @Test
  void a_project_without_sessions_cannot_be_downloaded() {
    Scope project = new Scope.WholeWorkspace(new WorkspaceId("nothing"));
    assertThatThrownBy(() -> fixture.filesDownload().open(project, runnable()))
        .isInstanceOf(NoSessions.class)
        .hasMessageContaining("no sessions to export");
  }

  /// BEAT-A14: a preview of what would be omitted, and the exact length.
  @ParameterizedTest
  @EnumSource
  void a_preview_tells_what_the_archive_is(ArchiveForm form) throws Exception {
    SessionId id =
        saved(
            "work",
            directory("work")
                .file("a.txt", "hello")
                .file("b.log", "log")
                .file(".env", "KEY=1")
                .file("big", noise(5000)));
    Selection selection = new Selection(List.of(), List.of(Glob.parse("*.log")), false, false);
    DownloadOrder order = new DownloadOrder(form, selection, new SizeCap(1000), true, false);

    DownloadPreview preview = fixture.filesDownload().preview(scope(id), order, 100);

    assertThat(preview.bytes()).isEqualTo(bytes(scope(id), order).length);
    assertThat(preview.files()).isEqualTo(1);
    assertThat(preview.fileBytes()).isEqualTo(5);
    assertThat(preview.included())
        .extracting(entry -> entry.path().value())
        .containsExactly("a.txt");
    assertThat(preview.written()).contains("README.md", "__truncated.txt").hasSize(5);
    assertThat(preview.leftOut().first())
        .extracting(omitted -> omitted.entry().path(), OmittedEntry::reason)
        .containsExactly(
            tuple(new EntryPath(".env"), Omission.CREDENTIALS),
            tuple(new EntryPath("b.log"), Omission.EXCLUDED),
            tuple(new EntryPath("big"), Omission.OVER_CAP));
    assertThat(fixture.filesDownload().preview(scope(id), order, 1).leftOut())
        .satisfies(
            leftOut -> assertThat(leftOut.first()).hasSize(1),
            leftOut -> assertThat(leftOut.count()).isEqualTo(3));
  }

  /// Otherwise a client could join the halves of two archives.
  @Test
  void another_order_has_another_tag() throws Exception {
    SessionId id = saved("work", directory("work").file("a", "b"));
    assertThat(
            List.of(
                tag(id, runnable()),
                tag(id, order(USUAL, 2L << 30, false)),
                tag(id, order(USUAL, 1000, false)),
                tag(id, order(Selection.EVERYTHING, 1000, false)),
                tag(id, order(new Selection(globs("a"), List.of(), false, false), 1000, false)),
                tag(id, order(new Selection(List.of(), globs("a"), false, false), 1000, false))))
        .doesNotHaveDuplicates();
    assertThat(tag(id, runnable())).isEqualTo(tag(id, runnable()));
  }

  private static List<Glob> globs(String text) {
    return List.of(Glob.parse(text));
  }

  private String tag(SessionId id, DownloadOrder order) throws IOException, NoSessions {
    try (Download download = fixture.filesDownload().open(scope(id), order)) {
      return download.etag();
    }
  }

  /// BEAT-A10: the same checkpoint gives the same bytes at any time.
  @ParameterizedTest
  @EnumSource
  void a_runnable_archive_is_the_same_each_time(ArchiveForm form) throws Exception {
    SessionId id = saved("work", directory("work").file("a", "b"));
    DownloadOrder order = new DownloadOrder(form, USUAL, SizeCap.TWO_GIBIBYTES, true, false);
    assertThat(bytes(scope(id), order)).isEqualTo(bytes(scope(id), order));
  }
}
