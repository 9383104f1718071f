package dev.forkpoint.adapters.fs.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.checkpoint.CheckOutResult.CheckedOut;
import dev.forkpoint.application.download.ExportTrace;
import dev.forkpoint.application.fake.InMemoryDirectory;
import dev.forkpoint.application.fake.VaultFixture;
import dev.forkpoint.application.port.ObjectKey;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.port.StoredObject;
import dev.forkpoint.application.trace.NativeTraces;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.application.vault.WorkspaceVault.StoredCheckpoint;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.relocation.Relocations;
import dev.forkpoint.domain.session.Checkpoint;
import dev.forkpoint.domain.session.CheckpointFormat;
import dev.forkpoint.domain.session.CheckpointId;
import dev.forkpoint.domain.session.ForkPoint;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.Workspace;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The store under `golden/v2/store` was written once: a session of three checkpoints and its fork.
/// It has contents and lists of entries that need nodes, chunks that compress and chunks that do
/// not, and packs that later checkpoints refer to. As long as that version is read, all of it can
/// be had again.
final class GoldenVaultTest {
  private static final SessionId SESSION = new SessionId("s1");
  private static final SessionId FORK = new SessionId("s2");

  private final FsObjectStore store = new FsObjectStore(golden());
  private final VaultFixture vault = new VaultFixture(store);

  /// The catalog is no part of the format: it is made anew from the checkpoints.
  @BeforeEach
  void list_the_checkpoints() throws IOException {
    vault.catalog.ensureWorkspace(new Workspace(VaultFixture.WORKSPACE, Instant.EPOCH));
    List<StoredObject> checkpoints = new ArrayList<>();
    store.list(new ObjectKey("workspaces/w/sessions"), checkpoints::add);
    for (StoredObject object : checkpoints) {
      StoredCheckpoint stored = read(object);
      Checkpoint checkpoint = stored.checkpoint();
      if (checkpoint.number() == 1) {
        vault.catalog.begin(checkpoint.session(), stored.summary());
      } else {
        vault.catalog.advance(checkpoint.session(), stored.summary(), checkpoint.number() - 1);
      }
    }
  }

  private StoredCheckpoint read(StoredObject object) throws StoreException {
    byte[] bytes = new byte[(int) object.bytes()];
    store.read(object.key(), 0, ByteBuffer.wrap(bytes));
    String key = object.key().value();
    CheckpointId id = new CheckpointId(Digest.parse(key.substring(key.lastIndexOf('-') + 1)));
    return new StoredCheckpoint(id, CheckpointFormat.decode(id, bytes), object.bytes());
  }

  @Test
  void nothing_in_it_is_damaged() throws IOException {
    assertThat(vault.verifyVault().verify(Progress.NONE).damages()).isEmpty();
    assertThat(vault.verifyVault().verify(Progress.NONE).checkpoints()).isEqualTo(4);
  }

  @Test
  void every_checkpoint_gives_its_files_back() throws IOException {
    assertThat(laidOut(SESSION, 2)).isEqualTo(firstTurn().listing());
    assertThat(laidOut(SESSION, 3)).isEqualTo(secondTurn().listing());
    assertThat(laidOut(FORK, 1)).isEqualTo(firstTurn().listing());
  }

  @Test
  void every_session_gives_its_conversation_back() throws IOException {
    assertThat(conversation(SESSION))
        .endsWith("trace.txt 644 2023-11-14T22:13:20Z one\ntwo\nthree\n");
    assertThat(conversation(FORK)).endsWith("trace.txt 644 2023-11-14T22:13:20Z one\ntwo\n");
  }

  @Test
  void the_fork_knows_where_it_came_from() {
    assertThat(state(FORK).session().forkPoint()).contains(new ForkPoint(SESSION, 2, 2));
    assertThat(state(FORK).session().title()).isEqualTo("another way");
  }

  static InMemoryDirectory firstTurn() {
    byte[] noise = new byte[30_000];
    new Random(1).nextBytes(noise);
    InMemoryDirectory directory =
        new InMemoryDirectory("work")
            .file("noise.bin", noise)
            .file("zeros.bin", new byte[3_000_000])
            .file("text", "all work and no play ".repeat(1_000))
            .file("empty", "")
            .directory("empty directory")
            .file("naïve/日本語", "こんにちは")
            .link("link", "naïve/日本語");
    for (int i = 0; i < 300; i++) {
      directory.file("many/" + i, "file " + i);
    }
    return directory;
  }

  static InMemoryDirectory secondTurn() {
    return firstTurn().file("text", "all play and no work ").delete("empty").file("many/7", "new");
  }

  private List<String> laidOut(SessionId session, int checkpoint) throws IOException {
    assertThat(
            vault
                .checkOut()
                .checkOut(session, OptionalInt.of(checkpoint), "out", true, Progress.NONE))
        .isInstanceOf(CheckedOut.class);
    return vault.directories.at("out").listing();
  }

  private String conversation(SessionId session) throws IOException {
    new ExportTrace(vault.vault, vault.directories, new NativeTraces(vault.formats))
        .export(
            state(session).session(),
            state(session).head(),
            "trace",
            Optional.empty(),
            Relocations.NONE);
    return vault.directories.at("trace").listing().getLast();
  }

  private SessionState state(SessionId session) {
    return vault.catalog.session(session).orElseThrow();
  }

  private static Path golden() {
    try {
      return Path.of(GoldenVaultTest.class.getResource("/golden/v2/store").toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
