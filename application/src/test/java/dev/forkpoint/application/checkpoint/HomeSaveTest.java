package dev.forkpoint.application.checkpoint;

import static dev.forkpoint.application.fake.VaultFixture.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.forkpoint.application.fake.FaultyObjectStore;
import dev.forkpoint.application.fake.FaultyObjectStore.Moment;
import dev.forkpoint.application.fake.FaultyObjectStore.Operation;
import dev.forkpoint.application.fake.ForwardingHomeCatalog;
import dev.forkpoint.application.fake.InMemoryDirectory;
import dev.forkpoint.application.fake.InMemoryObjectStore;
import dev.forkpoint.application.fake.VaultFixture;
import dev.forkpoint.application.port.HomeCatalog;
import dev.forkpoint.application.port.HomeCatalog.HomeHeadResult;
import dev.forkpoint.application.port.HomeCatalog.HomeSummary;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.vault.HomeResult;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.home.Home;
import dev.forkpoint.domain.home.Home.SavedBy;
import dev.forkpoint.domain.merge.KeptBeside;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The home that several turns share, each in a directory of its own.
final class HomeSaveTest {
  private final FaultyObjectStore store = new FaultyObjectStore(new InMemoryObjectStore());
  private final VaultFixture fixture = new VaultFixture(store);
  private final WorkspaceVault workspace = fixture.vault.of(WORKSPACE);
  private final InMemoryDirectory a = fixture.directories.at("a");
  private final InMemoryDirectory b = fixture.directories.at("b");

  @Test
  void what_one_turn_leaves_the_next_one_finds() throws IOException {
    lay(a);
    a.file("CLAUDE.md", "be brief\n")
        .file("skills/run.sh", "#!")
        .directory("empty")
        .link("l", "CLAUDE.md");
    HomeResult.Saved saved = saved(a, 1);

    lay(b);

    assertThat(saved.home().number()).isEqualTo(1);
    assertThat(b.listing()).isEqualTo(a.listing());
  }

  @Test
  void a_turn_that_changes_nothing_writes_nothing() throws IOException {
    lay(a);
    assertThat(save(a, 1)).isEqualTo(new HomeResult.Unchanged());
    a.file("CLAUDE.md", "be brief\n");
    saved(a, 1);
    lay(b);
    int puts = store.count(Operation.PUT);

    assertThat(save(b, 2)).isEqualTo(new HomeResult.Unchanged());

    assertThat(store.count(Operation.PUT)).isEqualTo(puts);
  }

  @Test
  void a_file_that_was_written_anew_with_the_same_content_is_no_change() throws IOException {
    lay(a);
    a.file("CLAUDE.md", "be brief\n");
    saved(a, 1);
    lay(b);
    b.file("CLAUDE.md", "be brief\n");

    assertThat(save(b, 2)).isEqualTo(new HomeResult.Unchanged());
    assertThat(fixture.homes.head(WORKSPACE).orElseThrow().number()).isEqualTo(1);
  }

  @Test
  void only_what_changed_is_read_and_stored() throws IOException {
    lay(a);
    for (int i = 0; i < 300; i++) {
      a.file("memory/note" + i, "note " + i);
    }
    saved(a, 1);
    lay(b);
    b.takeOpened();
    b.file("memory/note7", "changed");

    HomeResult.Saved saved = saved(b, 2);

    assertThat(b.takeOpened()).containsExactly("memory/note7");
    assertThat(saved.home().files()).isEqualTo(300);
    assertThat(saved.home().addedBytes()).isLessThan(16_384);
  }

  /// BEAT-C1, BEAT-C3: neither the first nor the last writer's work is lost.
  @Test
  void two_turns_at_once_that_write_different_files_are_merged() throws IOException {
    shared("a.md", "1", "b.md", "1");
    a.file("a.md", "2").file("new-of-a", "x");
    b.file("b.md", "2").file("new-of-b", "y");
    saved(a, 1);

    HomeResult.Saved merged = saved(b, 2);

    assertThat(merged.conflicts()).isEmpty();
    assertThat(files()).containsExactly("a.md=2", "b.md=2", "new-of-a=x", "new-of-b=y");
  }

  @Test
  void where_both_wrote_the_same_file_the_later_is_there_and_the_other_beside_it()
      throws IOException {
    shared("memory/notes.md", "1");
    a.file("memory/notes.md", "of-a");
    b.file("memory/notes.md", "of-b");
    saved(a, 1);

    HomeResult.Saved merged = saved(b, 2);

    assertThat(merged.conflicts())
        .extracting(KeptBeside::toString)
        .containsExactly(
            "KeptBeside[path=memory/notes.md, beside=memory/notes.conflict-session--1.md]");
    assertThat(files())
        .containsExactly("memory/notes.conflict-session--1.md=of-a", "memory/notes.md=of-b");
  }

  @Test
  void conflicts_are_kept_with_the_home_that_had_them() throws IOException {
    shared("notes.md", "1");
    a.file("notes.md", "of-a");
    b.file("notes.md", "of-b");
    saved(a, 1);
    HomeResult.Saved merged = saved(b, 2);

    Home home = workspace.home(fixture.homes.head(WORKSPACE).orElseThrow());

    assertThat(home.conflicts()).isEqualTo(merged.conflicts());
    assertThat(merged.home().conflicts()).isEqualTo(1);
    assertThat(home.parent()).contains(fixture.homes.home(WORKSPACE, 2).orElseThrow().id());
  }

  /// BEAT-C7: what one turn deleted does not come back with another's.
  @Test
  void what_was_deleted_stays_deleted() throws IOException {
    shared("gone.md", "1", "stays.md", "1");
    a.delete("gone.md");
    b.file("stays.md", "2");
    saved(a, 1);

    saved(b, 2);

    assertThat(files()).containsExactly("stays.md=2");
  }

  @Test
  void modes_are_merged_too() throws IOException {
    shared("hook.sh", "1", "other", "1");
    a.mode("hook.sh", 0755);
    b.file("other", "2");
    saved(a, 1);

    saved(b, 2);
    lay(fixture.directories.at("then"));

    assertThat(fixture.directories.at("then").listing())
        .anyMatch(line -> line.startsWith("hook.sh 755"));
  }

  @Test
  void a_turn_that_did_what_the_other_did_adds_nothing() throws IOException {
    shared("notes.md", "1");
    a.file("notes.md", "2");
    b.file("notes.md", "2");
    saved(a, 1);

    assertThat(save(b, 2)).isEqualTo(new HomeResult.Unchanged());
  }

  /// BEAT-C17: somebody saves between reading the head and moving it, again and again.
  @Test
  void whoever_is_overtaken_merges_again_until_it_stands() throws IOException {
    shared("notes.md", "1");
    b.file("of-b", "b");
    Overtaken overtaken = new Overtaken(3);

    HomeResult result = save(b, 9, overtaken);

    assertThat(result).isInstanceOf(HomeResult.Saved.class);
    assertThat(overtaken.rest).isZero();
    assertThat(files())
        .containsExactly("notes.md=1", "of-b=b", "other-1=x", "other-2=x", "other-3=x");
  }

  /// BEAT-C4: a save that fails loses neither the home nor the directory.
  @Test
  void a_store_that_fails_leaves_the_home_where_it_was_and_the_save_can_be_repeated()
      throws IOException {
    shared("notes.md", "1");
    a.file("notes.md", "2");
    store.fail(Operation.PUT, store.count(Operation.PUT) + 1, Moment.BEFORE);
    assertThatThrownBy(() -> save(a, 1)).isInstanceOf(StoreException.class);
    assertThat(files()).containsExactly("notes.md=1");

    saved(a, 1);

    assertThat(files()).containsExactly("notes.md=2");
  }

  /// Both directories hold the same home.
  private void shared(String... pathsAndContents) throws IOException {
    InMemoryDirectory seed = fixture.directories.at("seed");
    for (int i = 0; i < pathsAndContents.length; i += 2) {
      seed.file(pathsAndContents[i], pathsAndContents[i + 1]);
    }
    saved(seed, 1);
    lay(a);
    lay(b);
  }

  private void lay(InMemoryDirectory directory) throws IOException {
    new HomeCheckout(fixture.homes).lay(workspace, directory);
  }

  private HomeResult save(InMemoryDirectory directory, int checkpoint) throws IOException {
    return save(directory, checkpoint, fixture.homes);
  }

  private HomeResult save(InMemoryDirectory directory, int checkpoint, HomeCatalog homes)
      throws IOException {
    SavedBy by = new SavedBy(new SessionId("session-" + directory.location()), checkpoint);
    return new HomeSave(homes, InstantSource.fixed(Instant.EPOCH))
        .save(workspace, directory, directory, by);
  }

  private HomeResult.Saved saved(InMemoryDirectory directory, int checkpoint) throws IOException {
    return (HomeResult.Saved) save(directory, checkpoint);
  }

  /// The files of the home as it stands.
  private List<String> files() throws IOException {
    InMemoryDirectory now = new InMemoryDirectory("now");
    lay(now);
    return now.listing().stream()
        .filter(line -> line.contains(" 644 "))
        .map(line -> line.replaceFirst(" .* ", "="))
        .toList();
  }

  /// Somebody else saves the home each time when it is about to be moved.
  private final class Overtaken extends ForwardingHomeCatalog {
    private int rest;

    Overtaken(int times) {
      super(fixture.homes);
      this.rest = times;
    }

    @Override
    public HomeHeadResult advance(HomeSummary next) {
      if (rest > 0) {
        rest--;
        saveSomethingElse(3 - rest);
      }
      return super.advance(next);
    }

    private void saveSomethingElse(int number) {
      try {
        InMemoryDirectory other = new InMemoryDirectory("other" + number);
        lay(other);
        other.file("other-" + number, "x");
        saved(other, number);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
