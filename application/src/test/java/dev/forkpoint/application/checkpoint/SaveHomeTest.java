package dev.forkpoint.application.checkpoint;

import static dev.forkpoint.application.fake.VaultFixture.WORKSPACE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.forkpoint.application.fake.FaultyObjectStore;
import dev.forkpoint.application.fake.FaultyObjectStore.Operation;
import dev.forkpoint.application.fake.InMemoryObjectStore;
import dev.forkpoint.application.fake.LineArchives;
import dev.forkpoint.application.fake.VaultFixture;
import dev.forkpoint.application.port.ArchiveException;
import dev.forkpoint.application.port.ArchiveFiles.CaseClashes;
import dev.forkpoint.application.vault.HomeResult;
import dev.forkpoint.domain.home.Home.SavedBy;
import dev.forkpoint.domain.merge.KeptBeside;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A home that turns elsewhere bring back as archives.
final class SaveHomeTest {
  private final FaultyObjectStore store = new FaultyObjectStore(new InMemoryObjectStore());
  private final VaultFixture fixture = new VaultFixture(store);
  private final SaveHome saveHome =
      fixture.saveHome(new LineArchives(content -> content.getBytes(UTF_8)));

  @Test
  void what_a_turn_made_of_the_home_is_its_next_state() throws IOException {
    assertThat(saved(0, "archive\nCLAUDE.md=be brief").home().number()).isEqualTo(1);
    assertThat(saved(1, "archive\nCLAUDE.md=be kind").home().number()).isEqualTo(2);
  }

  @Test
  void a_turn_that_changed_nothing_saves_nothing() throws IOException {
    saved(0, "archive\nCLAUDE.md=be brief");
    int puts = store.count(Operation.PUT);

    assertThat(save(1, "archive\nCLAUDE.md=be brief"))
        .isEqualTo(new SaveHomeResult.Done(new HomeResult.Unchanged()));
    assertThat(store.count(Operation.PUT)).isEqualTo(puts);
  }

  @Test
  void a_file_that_somebody_else_changed_is_kept_beside() throws IOException {
    saved(0, "archive\nnotes.md=first\nkept=1");
    saved(1, "archive\nnotes.md=mine\nkept=1");

    HomeResult.Saved merged = saved(1, "archive\nnotes.md=yours");

    assertThat(merged.conflicts())
        .containsExactly(
            new KeptBeside(new EntryPath("notes.md"), new EntryPath("notes.conflict-cse_1-7.md")));
    assertThat(merged.home().files()).isEqualTo(2);
  }

  @Test
  void conversations_and_credentials_are_no_part_of_it() throws IOException {
    HomeResult.Saved saved =
        saved(
            0,
            "archive\nCLAUDE.md=1\nprojects/-work/s.jsonl={}\nprojects/-other/o.jsonl={}\n.credentials.json=key");

    assertThat(saved.home().files()).isEqualTo(2);
    assertThat(saved.leftOut()).hasSize(1);
  }

  @Test
  void a_state_that_the_home_never_had_is_told() throws IOException {
    saved(0, "archive\na=1");
    assertThat(save(2, "archive\na=2")).isEqualTo(new SaveHomeResult.NoSuchState(2, 1));
  }

  @Test
  void a_damaged_archive_saves_nothing() {
    assertThatThrownBy(() -> save(0, "archive\na=1\ndamaged"))
        .isInstanceOf(ArchiveException.Damaged.class);
    assertThat(store.count(Operation.PUT)).isZero();
  }

  private HomeResult.Saved saved(int from, String archive) throws IOException {
    return (HomeResult.Saved) ((SaveHomeResult.Done) save(from, archive)).home();
  }

  private SaveHomeResult save(int from, String archive) throws IOException {
    return saveHome.save(
        new ArchivedHome(
            WORKSPACE,
            from,
            new SavedBy(new SessionId("cse_1"), 7),
            Set.of(new EntryPath("projects/-work")),
            CaseClashes.REFUSE),
        archive);
  }
}
