package dev.forkpoint.application.care;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.care.RebuildCatalog.Damage;
import dev.forkpoint.application.care.RebuildCatalog.Report;
import dev.forkpoint.application.checkpoint.SaveResult;
import dev.forkpoint.application.fake.InMemoryHomeCatalog;
import dev.forkpoint.application.fake.InMemoryObjectStore;
import dev.forkpoint.application.fake.InMemorySessionCatalog;
import dev.forkpoint.application.fake.VaultFixture;
import dev.forkpoint.application.fork.ForkPosition;
import dev.forkpoint.application.port.HomeCatalog;
import dev.forkpoint.application.port.ObjectKey;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.vault.CheckpointWriter;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.application.vault.WorkspaceVault.StoredHome;
import dev.forkpoint.domain.home.Home;
import dev.forkpoint.domain.home.Home.SavedBy;
import dev.forkpoint.domain.home.HomeId;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.snapshot.Snapshot;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RebuildCatalogTest {
  private final InMemoryObjectStore store = new InMemoryObjectStore();
  private final VaultFixture fixture = new VaultFixture(store);
  private final HomeCatalog homes = new InMemoryHomeCatalog();

  @Test
  void a_lost_catalog_comes_back_as_it_was() throws IOException {
    SessionId session = fixture.imported("one\ntwo\n");
    for (int i = 0; i < 12; i++) {
      save(session, "dir", "turn " + i);
    }
    fixture.forkSession().fork(session, ForkPosition.END, Optional.of("other way"));
    SessionCatalog found = new InMemorySessionCatalog();

    Report report = rebuild(found);

    assertThat(report).isEqualTo(new Report(2, 14, 0, List.of()));
    assertThat(all(found)).isEqualTo(all(fixture.catalog));
    assertThat(found.checkpoints(session)).isEqualTo(fixture.catalog.checkpoints(session));
    assertThat(new VaultFixture(store, found).verifyVault().verify(Progress.NONE).damages())
        .isEmpty();
  }

  @Test
  void what_the_catalog_knows_stays_as_it_is() throws IOException {
    SessionId session = fixture.imported("one\n");
    save(session, "dir", "a");
    fixture.catalog.rename(session, "called so since");
    SessionId deleted = fixture.imported("two\n");
    fixture.catalog.delete(deleted, Instant.EPOCH);
    List<SessionState> before = all(fixture.catalog);

    assertThat(rebuild(fixture.catalog)).isEqualTo(new Report(0, 0, 0, List.of()));

    assertThat(all(fixture.catalog)).isEqualTo(before);
    assertThat(fixture.catalog.session(deleted)).isEmpty();
  }

  @Test
  void what_a_catalog_from_a_backup_lacks_is_added() throws IOException {
    SessionId session = fixture.imported("one\n");
    save(session, "dir", "a");
    SessionCatalog backup = new InMemorySessionCatalog();
    rebuild(backup);
    backup.rename(session, "called so in the backup");
    save(session, "dir", "b");
    save(session, "dir", "c");

    assertThat(rebuild(backup)).isEqualTo(new Report(0, 2, 0, List.of()));

    assertThat(backup.session(session).orElseThrow().head().number()).isEqualTo(4);
    assertThat(backup.session(session).orElseThrow().session().title())
        .isEqualTo("called so in the backup");
  }

  @Test
  void the_loser_of_a_race_is_a_fork_and_no_part_of_the_session() throws IOException {
    SessionId session = fixture.imported("one\n");
    save(session, "theirs", "base");
    save(session, "ours", "base");
    save(session, "ours", "ours");
    SaveResult lost = save(session, "theirs", "theirs");
    assertThat(lost).isInstanceOf(SaveResult.Forked.class);
    SessionState fork = ((SaveResult.Forked) lost).fork();
    leaveTheObjectOfTheLostRace(session, fork);
    SessionCatalog found = new InMemorySessionCatalog();

    rebuild(found);

    assertThat(found.checkpoints(session)).isEqualTo(fixture.catalog.checkpoints(session));
    assertThat(found.session(fork.session().id())).contains(fork);
  }

  /// The loser had written its checkpoint before it learned that it had lost.
  private void leaveTheObjectOfTheLostRace(SessionId session, SessionState fork)
      throws IOException {
    var workspace = fixture.vault.of(VaultFixture.WORKSPACE);
    var checkpoint = workspace.checkpoint(fork.head());
    SessionState state = fixture.catalog.session(session).orElseThrow();
    try (var writer = workspace.begin()) {
      writer.finish();
      writer.put(checkpoint.in(state.session(), state.head().number(), checkpoint.parent()));
    }
  }

  @Test
  void a_damaged_checkpoint_is_told_and_those_behind_it_are_kept() throws IOException {
    SessionId session = fixture.imported("one\n");
    save(session, "dir", "a");
    save(session, "dir", "b");
    ObjectKey second = key("/" + session + "/2-");
    store.damage(second, "no checkpoint".getBytes(UTF_8));
    SessionCatalog found = new InMemorySessionCatalog();

    Report report = rebuild(found);

    assertThat(report.damages())
        .singleElement()
        .satisfies(damage -> assertThat(damage.object()).isEqualTo(second));
    assertThat(found.checkpoints(session)).extracting(one -> one.number()).containsExactly(1, 3);
  }

  @Test
  void a_home_comes_back_with_all_its_states() throws IOException {
    SessionId session = fixture.imported("one\n");
    StoredHome first = home(session, 1, Optional.empty(), 1);
    StoredHome second = home(session, 2, Optional.of(first.id()), 2);

    assertThat(rebuild(fixture.catalog).homes()).isEqualTo(2);

    assertThat(homes.homes(VaultFixture.WORKSPACE, Integer.MAX_VALUE, 9))
        .containsExactly(second.summary(), first.summary());
    assertThat(rebuild(fixture.catalog).homes()).isZero();
  }

  @Test
  void a_state_of_the_home_that_came_too_late_stays_out() throws IOException {
    SessionId session = fixture.imported("one\n");
    StoredHome first = home(session, 1, Optional.empty(), 1);
    StoredHome winner = home(session, 2, Optional.of(first.id()), 5);
    home(session, 2, Optional.of(first.id()), 4);
    StoredHome merged = home(session, 3, Optional.of(winner.id()), 6);
    home(session, 3, Optional.of(winner.id()), 7);

    rebuild(fixture.catalog);

    assertThat(homes.homes(VaultFixture.WORKSPACE, Integer.MAX_VALUE, 9))
        .containsExactly(merged.summary(), winner.summary(), first.summary());
  }

  @Test
  void a_damaged_state_of_the_home_is_told() throws IOException {
    SessionId session = fixture.imported("one\n");
    home(session, 1, Optional.empty(), 1);
    ObjectKey state = key("/home/1-");
    store.damage(state, "no home".getBytes(UTF_8));

    assertThat(rebuild(fixture.catalog).damages())
        .extracting(Damage::object)
        .containsExactly(state);
  }

  private StoredHome home(SessionId session, int number, Optional<HomeId> parent, int second)
      throws IOException {
    try (CheckpointWriter writer = fixture.vault.of(VaultFixture.WORKSPACE).begin()) {
      writer.finish();
      return writer.put(
          new Home(
              VaultFixture.WORKSPACE,
              number,
              parent,
              Instant.ofEpochSecond(second),
              new SavedBy(session, 1),
              List.of(),
              Snapshot.EMPTY,
              0));
    }
  }

  @Test
  void what_others_keep_in_the_store_is_no_session() throws IOException {
    store.put(new ObjectKey("workspaces/w/sessions/s/notes"), ByteBuffer.allocate(3));
    store.put(new ObjectKey("workspaces/w/README"), ByteBuffer.allocate(3));

    assertThat(rebuild(new InMemorySessionCatalog())).isEqualTo(new Report(0, 0, 0, List.of()));
  }

  private Report rebuild(SessionCatalog catalog) throws IOException {
    return new RebuildCatalog(fixture.vault, catalog, homes, fixture.intake).rebuild(Progress.NONE);
  }

  private static List<SessionState> all(SessionCatalog catalog) {
    return catalog.sessions(Optional.empty());
  }

  private ObjectKey key(String part) throws IOException {
    List<ObjectKey> keys = new ArrayList<>();
    store.list(new ObjectKey("workspaces"), object -> keys.add(object.key()));
    return keys.stream().filter(key -> key.value().contains(part)).findFirst().orElseThrow();
  }

  private SaveResult save(SessionId session, String directory, String content) throws IOException {
    fixture.directories.at(directory).file("file", content);
    return fixture.saveCheckpoint().save(session, directory, Optional.empty(), Progress.NONE);
  }
}
