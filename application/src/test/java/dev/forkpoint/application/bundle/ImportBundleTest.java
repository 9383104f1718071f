package dev.forkpoint.application.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.forkpoint.application.download.ExportBundle.Scope;
import dev.forkpoint.application.fake.InMemoryBundles;
import dev.forkpoint.application.fake.InMemoryObjectStore;
import dev.forkpoint.application.fake.VaultFixture;
import dev.forkpoint.application.fork.ForkPosition;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.domain.session.CheckpointId;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.WorkspaceId;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ImportBundleTest {
  private final VaultFixture here = new VaultFixture(new InMemoryObjectStore());
  private final InMemoryObjectStore otherStore = new InMemoryObjectStore();
  private final VaultFixture there = new VaultFixture(otherStore);
  private SessionId first = new SessionId("none");

  @BeforeEach
  void three_generations() throws IOException {
    first = here.imported("one\ntwo\nthree\n");
    here.directories.at("work").file("a.txt", "a").file("b/large", "b".repeat(300_000));
    save(here, first);
    here.directories.at("work").file("a.txt", "changed").link("link", "b/large");
    save(here, first);
    SessionId child = fork(first, 2);
    fork(child, 1);
    fork(child, 2);
  }

  @Test
  void all_sessions_and_checkpoints_are_there_with_the_same_ids() throws IOException {
    List<BroughtSession> brought = bring(here.bundle());

    assertThat(brought).hasSize(4).allMatch(BroughtSession::isNew);
    assertThat(sessions(there)).isEqualTo(sessions(here)).hasSize(4);
    assertThat(ids(there)).isEqualTo(ids(here)).hasSize(6);
    assertThat(there.verifyVault().verify(Progress.NONE).damages()).isEmpty();
  }

  @Test
  void a_bundle_of_what_was_imported_is_the_same_bundle() throws IOException {
    byte[] bundle = here.bundle();
    bring(bundle);
    assertThat(there.bundle()).isEqualTo(bundle);
  }

  @Test
  void the_same_bundle_again_changes_nothing() throws IOException {
    byte[] bundle = here.bundle();
    bring(bundle);
    long objects = otherStore.count();

    assertThat(bring(bundle)).hasSize(4).noneMatch(BroughtSession::isNew);
    assertThat(otherStore.count()).isEqualTo(objects);
  }

  @Test
  void a_session_that_has_got_further_is_brought_forward_and_keeps_its_title_here()
      throws IOException {
    bring(here.bundle());
    there.catalog.rename(first, "called so here");
    here.directories.at("work").file("a.txt", "changed again");
    save(here, first);

    bring(here.bundle());

    assertThat(ids(there)).isEqualTo(ids(here));
    assertThat(state(there, first).session().title()).isEqualTo("called so here");
    assertThat(state(there, first).head().number()).isEqualTo(4);
  }

  @Test
  void an_older_bundle_takes_nothing_back() throws IOException {
    byte[] older = here.bundle();
    here.directories.at("work").file("a.txt", "changed again");
    save(here, first);
    bring(here.bundle());

    assertThat(bring(older)).noneMatch(BroughtSession::isNew);
    assertThat(state(there, first).head().number()).isEqualTo(4);
  }

  @Test
  void a_session_that_went_another_way_here_is_brought_in_as_a_fork_once() throws IOException {
    bring(here.bundle());
    there.directories.at("elsewhere").file("a.txt", "of there");
    save(there, first, "elsewhere");
    CheckpointId ours = state(there, first).head().id();
    here.directories.at("work").file("a.txt", "of here");
    save(here, first);
    byte[] bundle = here.bundle();

    SessionState fork = bring(bundle).getFirst().state();

    assertThat(state(there, first).head().id()).isEqualTo(ours);
    assertThat(fork.session().id()).isNotEqualTo(first);
    assertThat(fork.session().forkPoint())
        .hasValueSatisfying(left -> {
          assertThat(left.parent()).isEqualTo(first);
          assertThat(left.checkpoint()).isEqualTo(3);
        });
    assertThat(fork.head().files()).isEqualTo(2);
    assertThat(there.verifyVault().verify(Progress.NONE).damages()).isEmpty();
    assertThat(bring(bundle)).noneMatch(BroughtSession::isNew);
  }

  @Test
  void one_checkpoint_is_completed_by_the_whole_session() throws IOException {
    Session session = state(here, first).session();
    bring(here.bundle(new Scope.OneCheckpoint(session, state(here, first).head())));
    assertThat(there.catalog.checkpoints(first)).hasSize(1);

    bring(here.bundle(new Scope.WholeSession(session)));

    assertThat(there.catalog.checkpoints(first)).hasSize(3);
    assertThat(state(there, first).head().number()).isEqualTo(3);
  }

  @Test
  void a_session_that_was_removed_is_there_again() throws IOException {
    bring(here.bundle());
    there.catalog.delete(first, Instant.EPOCH);

    bring(here.bundle());

    assertThat(there.catalog.session(first)).isPresent();
    assertThat(ids(there)).isEqualTo(ids(here));
  }

  @Test
  void a_bundle_belongs_to_its_workspace() throws IOException {
    InMemoryBundles bundles = new InMemoryBundles().put("x", here.bundle());
    assertThatIOException()
        .isThrownBy(() ->
            there.importBundle(bundles).importFrom("x", Optional.of(new WorkspaceId("another"))))
        .withMessageContaining("it is of workspace w");
    assertThat(there.catalog.workspaces()).isEmpty();
  }

  @Test
  void of_a_damaged_bundle_nothing_is_imported() throws IOException {
    byte[] bundle = here.bundle();
    for (int at = 0; at < bundle.length; at += 37) {
      byte[] flipped = bundle.clone();
      flipped[at] ^= 4;
      assertThatExceptionOfType(DamagedBundle.class).isThrownBy(() -> bring(flipped));
    }
    assertThat(there.catalog.workspaces()).isEmpty();
    assertThat(otherStore.count()).isZero();
  }

  private List<BroughtSession> bring(byte[] bundle) throws IOException {
    InMemoryBundles bundles = new InMemoryBundles().put("x.forkpoint", bundle);
    return there.importBundle(bundles).importFrom("x.forkpoint", Optional.empty());
  }

  private static void save(VaultFixture vault, SessionId id) throws IOException {
    save(vault, id, "work");
  }

  private static void save(VaultFixture vault, SessionId id, String directory) throws IOException {
    vault.saveCheckpoint().save(id, directory, Optional.empty(), Progress.NONE);
  }

  private SessionId fork(SessionId parent, int messages) throws IOException {
    List<SessionId> before = sessions(here).stream().map(Session::id).toList();
    here.forkSession().fork(parent, ForkPosition.at(messages), Optional.of("fork"));
    return sessions(here).stream()
        .map(Session::id)
        .filter(id -> !before.contains(id))
        .findFirst()
        .orElseThrow();
  }

  private static SessionState state(VaultFixture vault, SessionId id) {
    return vault.catalog.session(id).orElseThrow();
  }

  private static List<Session> sessions(VaultFixture vault) {
    return vault.catalog.sessions(Optional.empty(), Optional.empty(), 100).stream()
        .map(SessionState::session)
        .toList();
  }

  private static List<CheckpointId> ids(VaultFixture vault) {
    return sessions(vault).stream()
        .flatMap(session -> checkpoints(vault, session))
        .map(CheckpointSummary::id)
        .toList();
  }

  private static Stream<CheckpointSummary> checkpoints(VaultFixture vault, Session session) {
    return vault.catalog.checkpoints(session.id()).stream();
  }
}
