package dev.forkpoint.application.checkpoint;

import static dev.forkpoint.application.fake.VaultFixture.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.fake.FaultyObjectStore;
import dev.forkpoint.application.fake.FaultyObjectStore.Operation;
import dev.forkpoint.application.fake.InMemoryDirectory;
import dev.forkpoint.application.fake.InMemoryObjectStore;
import dev.forkpoint.application.fake.VaultFixture;
import dev.forkpoint.application.port.Baseline;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.port.WorkingDirectory.StampRecorder;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.domain.session.ForkPoint;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SaveCheckpointTest {
  private final FaultyObjectStore store = new FaultyObjectStore(new InMemoryObjectStore());
  private final VaultFixture fixture = new VaultFixture(store);
  private final InMemoryDirectory directory = fixture.directories.at("work");

  @Test
  void what_is_saved_is_laid_out_again_with_modes_times_links_and_empty_directories()
      throws IOException {
    SessionId session = fixture.imported("one\n");
    directory
        .file("src/main.py", "print(1)\n")
        .file("src/empty.py", "")
        .file("data/large.bin", noise(3_000_000))
        .directory("nothing/in/here")
        .link("src/link", "main.py");

    saved(session);
    checkOut(session, 2, "copy");

    assertThat(fixture.directories.at("copy").listing()).isEqualTo(directory.listing());
  }

  @Test
  void every_checkpoint_stays_what_it_was() throws IOException {
    SessionId session = fixture.imported("one\n");
    directory.file("a", "first").file("b", "stays");
    saved(session);
    var first = directory.listing();
    directory.file("a", "second").delete("b").file("c", "new");
    saved(session);

    checkOut(session, 2, "then");
    checkOut(session, 3, "now");

    assertThat(fixture.directories.at("then").listing()).isEqualTo(first);
    assertThat(fixture.directories.at("now").listing()).isEqualTo(directory.listing());
  }

  @Test
  void a_second_save_reads_only_what_changed() throws IOException {
    SessionId session = fixture.imported("one\n");
    for (int i = 0; i < 500; i++) {
      directory.file("dir" + i % 7 + "/file" + i, "content " + i);
    }
    saved(session);
    directory.takeOpened();
    directory.file("dir3/file10", "changed");

    SessionState after = saved(session);

    assertThat(directory.takeOpened()).containsExactly("dir3/file10");
    assertThat(after.head().files()).isEqualTo(500);
    assertThat(after.head().number()).isEqualTo(3);
  }

  @Test
  void a_small_change_costs_two_objects_and_few_bytes() throws IOException {
    SessionId session = fixture.imported("one\n");
    directory.file("large.bin", noise(8_000_000));
    saved(session);
    int puts = store.count(Operation.PUT);
    directory.file("small.txt", "hello");

    SessionState after = saved(session);

    assertThat(store.count(Operation.PUT) - puts).isEqualTo(2);
    assertThat(after.head().addedBytes()).isLessThan(8_192);
  }

  /// BEAT-C16: the thousandth turn is as cheap as the first.
  @Test
  void a_turn_costs_its_new_rows_however_long_the_conversation_is() throws IOException {
    String rows = HexFormat.ofDelimiter("\n").formatHex(noise(100_000)) + "\n";
    SessionId session = fixture.imported(rows);
    fixture.trace("turn", rows + "one more\n");
    directory.directory("");

    SaveResult result =
        fixture.saveCheckpoint().save(session, "work", Optional.of("turn"), Progress.NONE);

    CheckpointSummary head = ((SaveResult.Saved) result).state().head();
    assertThat(head.messages()).isEqualTo(100_001);
    assertThat(head.addedBytes()).isLessThan(64 << 10);
  }

  @Test
  void a_save_whose_process_died_before_it_knew_is_not_saved_again() throws IOException {
    SessionId session = fixture.imported("one\n");
    directory.file("a", "a");
    saved(session);
    try (StampRecorder recorder = directory.record()) {
      recorder.commit(new Baseline.OfSession(session, 1, true));
    }

    assertThat(saved(session).head().number()).isEqualTo(2);
    assertThat(fixture.catalog.sessions(Optional.of(WORKSPACE))).hasSize(1);
  }

  @Test
  void content_that_the_workspace_has_is_not_stored_again_for_another_session() throws IOException {
    SessionId first = fixture.imported("one\n");
    SessionId second = fixture.imported("two\n");
    directory.file("large.bin", noise(4_000_000));
    saved(first);
    InMemoryDirectory other = fixture.directories.at("other");
    other.file("elsewhere/same.bin", noise(4_000_000));

    SessionState after = saved(second, "other");

    assertThat(after.head().addedBytes()).isLessThan(16_384);
  }

  @Test
  void a_lost_chunk_index_is_made_anew_from_the_packs() throws IOException {
    SessionId session = fixture.imported("one\n");
    directory.file("large.bin", noise(4_000_000));
    saved(session);
    fixture.index.forget();
    fixture.directories.at("other").file("same.bin", noise(4_000_000));

    SessionState after = saved(session, "other");

    assertThat(after.head().addedBytes()).isLessThan(16_384);
  }

  @Test
  void a_new_trace_becomes_the_sessions_conversation() throws IOException {
    SessionId session = fixture.imported("one\n");
    directory.file("a", "a");
    fixture.trace("turn", "one\ntwo\nthree\n");

    SaveResult result =
        fixture.saveCheckpoint().save(session, "work", Optional.of("turn"), Progress.NONE);

    assertThat(((SaveResult.Saved) result).state().head().messages()).isEqualTo(3);
    assertThat(((SaveResult.Saved) result).state().session().title()).isEqualTo("one");
  }

  @Test
  void the_later_of_two_writers_becomes_a_fork_and_both_are_kept() throws IOException {
    SessionId session = fixture.imported("one\n");
    checkOut(session, 1, "mine");
    checkOut(session, 1, "theirs");
    fixture.directories.at("mine").file("a", "mine");
    fixture.directories.at("theirs").file("a", "theirs");
    saved(session, "theirs");

    SaveResult result =
        fixture.saveCheckpoint().save(session, "mine", Optional.empty(), Progress.NONE);

    SessionState fork = ((SaveResult.Forked) result).fork();
    assertThat(fork.session().forkPoint()).contains(new ForkPoint(session, 1, 1));
    assertThat(fork.head().number()).isEqualTo(1);
    checkOut(fork.session().id(), 1, "mine-again");
    checkOut(session, 2, "theirs-again");
    assertThat(fixture.directories.at("mine-again").listing())
        .anyMatch(line -> line.endsWith("mine"));
    assertThat(fixture.directories.at("theirs-again").listing())
        .anyMatch(line -> line.endsWith("theirs"));
  }

  @Test
  void the_loser_of_a_race_goes_on_in_its_fork() throws IOException {
    SessionId session = fixture.imported("one\n");
    checkOut(session, 1, "mine");
    saved(session, "elsewhere-new");
    fixture.directories.at("mine").file("a", "mine");
    SaveResult first =
        fixture.saveCheckpoint().save(session, "mine", Optional.empty(), Progress.NONE);
    SessionId fork = ((SaveResult.Forked) first).fork().session().id();
    fixture.directories.at("mine").file("a", "mine again");

    SessionState after = saved(fork, "mine");

    assertThat(after.head().number()).isEqualTo(2);
  }

  @Test
  void what_no_snapshot_holds_is_named() throws IOException {
    SessionId session = fixture.imported("one\n");
    directory.file("a", "a").socket("run/agent.sock");

    SaveResult result =
        fixture.saveCheckpoint().save(session, "work", Optional.empty(), Progress.NONE);

    assertThat(((SaveResult.Saved) result).leftOut())
        .singleElement()
        .hasToString("LeftOut[path=run/agent.sock, reason=a socket]");
  }

  @Test
  void what_does_not_exist_is_said() throws IOException {
    SessionId session = fixture.imported("one\n");
    SaveCheckpoint save = fixture.saveCheckpoint();

    assertThat(save.save(new SessionId("x"), "work", Optional.empty(), Progress.NONE))
        .isEqualTo(new SaveResult.NoSuchSession(new SessionId("x")));
    assertThat(save.save(session, "nowhere", Optional.empty(), Progress.NONE))
        .isEqualTo(new SaveResult.NoSuchDirectory("nowhere"));
    directory.file("a", "a");
    assertThat(save.save(session, "work", Optional.of("no trace"), Progress.NONE))
        .isEqualTo(new SaveResult.NotOneTrace("no trace", 0));
  }

  private SessionState saved(SessionId session) throws IOException {
    return saved(session, "work");
  }

  private SessionState saved(SessionId session, String location) throws IOException {
    fixture.directories.at(location).directory("");
    SaveResult result =
        fixture.saveCheckpoint().save(session, location, Optional.empty(), Progress.NONE);
    assertThat(fixture.catalog.workspace(WORKSPACE)).isPresent();
    return ((SaveResult.Saved) result).state();
  }

  private void checkOut(SessionId session, int number, String location) throws IOException {
    assertThat(
            fixture
                .checkOut()
                .checkOut(session, OptionalInt.of(number), location, false, Progress.NONE))
        .isInstanceOf(CheckOutResult.CheckedOut.class);
  }

  private static byte[] noise(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }
}
