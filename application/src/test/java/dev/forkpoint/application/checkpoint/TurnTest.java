package dev.forkpoint.application.checkpoint;

import static dev.forkpoint.application.fake.VaultFixture.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.forkpoint.application.checkpoint.BeginTurnResult.Begun;
import dev.forkpoint.application.checkpoint.EndTurnResult.Ended;
import dev.forkpoint.application.checkpoint.EndTurnResult.FilesNotSaved;
import dev.forkpoint.application.fake.FaultyObjectStore;
import dev.forkpoint.application.fake.FaultyObjectStore.Moment;
import dev.forkpoint.application.fake.FaultyObjectStore.Operation;
import dev.forkpoint.application.fake.InMemoryDirectory;
import dev.forkpoint.application.fake.InMemoryObjectStore;
import dev.forkpoint.application.fake.VaultFixture;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.port.WorkingDirectory.State;
import dev.forkpoint.application.vault.HomeResult;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.domain.layout.Layout;
import dev.forkpoint.domain.relocation.Relocations;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// Turns of an agent, from the moment at which they are laid out to the one at which they are gone.
final class TurnTest {
  private final FaultyObjectStore store = new FaultyObjectStore(new InMemoryObjectStore());
  private final VaultFixture fixture = new VaultFixture(store);

  @Test
  void a_turn_finds_what_the_last_one_left() throws IOException {
    SessionId session = fixture.imported("one\n");
    Begun first = begun(session);
    files(first).file("main.py", "print(1)\n");
    home(first).file("CLAUDE.md", "be brief\n");
    say(first, "one\ntwo\n");
    ended(first);

    Begun second = begun(session);

    assertThat(second.checkpoint().number()).isEqualTo(2);
    assertThat(second.checkpoint().messages()).isEqualTo(2);
    assertThat(files(second).listing()).anyMatch(line -> line.startsWith("main.py "));
    assertThat(home(second).listing()).anyMatch(line -> line.startsWith("CLAUDE.md "));
    assertThat(trace(second).listing()).anyMatch(line -> line.endsWith("one\ntwo\n"));
  }

  @Test
  void its_directories_are_the_same_each_time() throws IOException {
    SessionId session = fixture.imported("one\n");
    Begun first = begun(session);
    ended(first);

    assertThat(begun(session).place()).isEqualTo(first.place());
  }

  @Test
  void nothing_of_it_is_there_when_it_has_ended() throws IOException {
    Begun turn = begun(fixture.imported("one\n"));
    files(turn).file("a", "a");

    ended(turn);

    assertThat(files(turn).state()).isEqualTo(State.ABSENT);
    assertThat(home(turn).state()).isEqualTo(State.ABSENT);
    assertThat(fixture.turns.all()).isEmpty();
  }

  /// BEAT-C19: credentials never get into the store.
  @Test
  void credentials_and_the_agents_copies_of_its_settings_stay_out_of_the_home() throws IOException {
    Begun turn = begun(fixture.imported("one\n"));
    home(turn).file(".credentials.json", "secret").file("backups/1", "x").file("kept", "x");

    HomeResult.Saved saved = (HomeResult.Saved) ended(turn).home();

    assertThat(saved.home().files()).isEqualTo(1);
    assertThat(saved.leftOut())
        .extracting(left -> left.path().value())
        .containsExactly(".credentials.json");
  }

  @Test
  void a_turn_that_leaves_the_home_alone_writes_none() throws IOException {
    Begun turn = begun(fixture.imported("one\n"));
    files(turn).file("a", "a");

    assertThat(ended(turn).home()).isEqualTo(new HomeResult.Unchanged());
    assertThat(fixture.homes.head(WORKSPACE)).isEmpty();
  }

  @Test
  void the_other_spelling_of_the_project_folder_is_read_too() throws IOException {
    SessionId session = fixture.imported("one\n");
    String spelled = "/home/some.where";
    Begun turn = begun(order(session, Optional.of(spelled)));
    assertThat(turn.trace()).contains("/projects/-home-some-where/");
    fixture
        .directories
        .at(turn.place().home() + "/projects/-home-some.where")
        .file("trace.txt", "")
        .file("trace.txt", "one\nby the other\n");

    Ended ended = ended(turn);

    assertThat(ended.saved().state().head().messages()).isEqualTo(2);
  }

  @Test
  void a_working_directory_whose_name_the_agent_would_cut_is_refused() throws IOException {
    SessionId session = fixture.imported("one\n");
    String deep = "/deep".repeat(50);

    assertThat(begin(order(session, Optional.of(deep))))
        .isEqualTo(new BeginTurnResult.PathTooLong(deep));
  }

  @Test
  void a_directory_with_files_of_its_own_is_left_as_it_is() throws IOException {
    SessionId session = fixture.imported("one\n");
    InMemoryDirectory mine = fixture.directories.at("/mine").file("draft", "only here");
    List<String> before = mine.listing();

    assertThat(begin(order(session, Optional.of("/mine"))))
        .isInstanceOf(BeginTurnResult.WouldLose.class);

    assertThat(mine.listing()).isEqualTo(before);
    assertThat(fixture.turns.all()).isEmpty();
  }

  @Test
  void a_directory_of_the_users_stays_when_the_turn_has_ended() throws IOException {
    SessionId session = fixture.imported("one\n");
    Begun turn = begun(order(session, Optional.of("/mine")));
    files(turn).file("a", "a");

    Ended ended = ended(turn);

    assertThat(files(turn).listing()).anyMatch(line -> line.startsWith("a "));
    assertThat(ended.saved().state().head().files()).isEqualTo(1);
  }

  @Test
  void a_turn_that_somebody_overtook_becomes_a_fork() throws IOException {
    SessionId session = fixture.imported("one\n");
    Begun turn = begun(session);
    files(turn).file("of-this", "x");
    fixture.directories.at("other").file("of-other", "x");
    fixture.saveCheckpoint().save(session, "other", Optional.empty(), Progress.NONE);

    Ended ended = ended(turn);

    assertThat(ended.saved().forked()).isTrue();
    assertThat(ended.saved().state().session().forkPoint().orElseThrow().parent())
        .isEqualTo(session);
  }

  /// BEAT-C4: whatever fails, the only copy of a turn stays where it is, and can be saved again.
  @Test
  void a_store_that_fails_leaves_the_turn_where_it_is() throws IOException {
    SessionId session = fixture.imported("one\n");
    Begun turn = begun(session);
    files(turn).file("a", "a");
    int puts = store.count(Operation.PUT);
    store.fail(Operation.PUT, puts + 1, Moment.BEFORE);
    store.fail(Operation.PUT, puts + 2, Moment.BEFORE);

    assertThatThrownBy(() -> end(turn)).isInstanceOf(StoreException.class);

    assertThat(files(turn).listing()).anyMatch(line -> line.startsWith("a "));
    assertThat(begin(order(session, Optional.empty())))
        .isInstanceOf(BeginTurnResult.LeftBehind.class);
    assertThat(ended(turn).saved().state().head().number()).isEqualTo(2);
  }

  @Test
  void the_conversation_is_saved_where_the_files_cannot_be() throws IOException {
    SessionId session = fixture.imported("one\n");
    Begun turn = begun(session);
    say(turn, "one\ntwo\n");
    files(turn).file("a", "a");
    files(turn).unreadable("a");

    FilesNotSaved failed = (FilesNotSaved) end(turn);

    assertThat(failed.why()).hasMessageContaining("a");
    assertThat(failed.saved().state().head().messages()).isEqualTo(2);
    assertThat(failed.saved().state().head().files()).isZero();
    assertThat(files(turn).state()).isEqualTo(State.OCCUPIED);
  }

  @Test
  void and_the_files_are_saved_with_the_next_attempt() throws IOException {
    SessionId session = fixture.imported("one\n");
    Begun turn = begun(session);
    say(turn, "one\ntwo\n");
    files(turn).file("a", "a");
    files(turn).unreadable("a");
    end(turn);
    files(turn).file("a", "a");

    Ended ended =
        (Ended) fixture.endTurn().end(fixture.turns.find(session).orElseThrow(), Progress.NONE);

    assertThat(ended.saved().forked()).isFalse();
    assertThat(ended.saved().state().head().number()).isEqualTo(3);
    assertThat(ended.saved().state().head().files()).isEqualTo(1);
  }

  /// BEAT-C6: nothing of an earlier turn gets into the next.
  @Test
  void what_a_crash_left_before_the_agent_ran_is_cleared_away() throws IOException {
    SessionId session = fixture.imported("one\n");
    fixture
        .directories
        .at(fixture.turns.place(session, Optional.empty()).files())
        .file("stale", "x");

    Begun turn = begun(session);

    assertThat(files(turn).listing()).noneMatch(line -> line.startsWith("stale"));
  }

  @Test
  void a_turn_from_an_earlier_checkpoint_becomes_a_fork() throws IOException {
    SessionId session = fixture.imported("one\n");
    ended(begun(session));
    BeginTurnResult again =
        begin(
            new TurnOrder(
                session,
                OptionalInt.of(1),
                Optional.of(Layout.CLAUDE_CODE),
                Optional.empty(),
                Relocations.NONE));
    files((Begun) again).file("a", "a");

    assertThat(ended((Begun) again).saved().forked()).isTrue();
  }

  @Test
  void a_plain_turn_has_no_home_and_its_trace_beside_the_files() throws IOException {
    SessionId session = fixture.imported("one\n");
    Begun turn =
        (Begun)
            begin(
                new TurnOrder(
                    session,
                    OptionalInt.empty(),
                    Optional.of(Layout.PLAIN),
                    Optional.empty(),
                    Relocations.NONE));
    assertThat(turn.trace()).isEqualTo(turn.place().trace() + "/trace.txt");
    say(turn, "one\ntwo\n");

    Ended ended = ended(turn);

    assertThat(ended.saved().state().head().messages()).isEqualTo(2);
    assertThat(home(turn).state()).isEqualTo(State.ABSENT);
  }

  @Test
  void a_session_or_a_checkpoint_that_is_not_there_is_told() throws IOException {
    SessionId none = new SessionId("none");
    SessionId session = fixture.imported("one\n");

    assertThat(begin(order(none, Optional.empty())))
        .isEqualTo(new BeginTurnResult.NoSuchSession(none));
    assertThat(
            begin(
                new TurnOrder(
                    session,
                    OptionalInt.of(9),
                    Optional.empty(),
                    Optional.empty(),
                    Relocations.NONE)))
        .isEqualTo(new BeginTurnResult.NoSuchCheckpoint(session, 9, 1));
  }

  private static TurnOrder order(SessionId session, Optional<String> files) {
    return new TurnOrder(
        session, OptionalInt.empty(), Optional.of(Layout.CLAUDE_CODE), files, Relocations.NONE);
  }

  private BeginTurnResult begin(TurnOrder order) throws IOException {
    return fixture.beginTurn().begin(order, Progress.NONE);
  }

  private Begun begun(TurnOrder order) throws IOException {
    return (Begun) begin(order);
  }

  private Begun begun(SessionId session) throws IOException {
    return begun(order(session, Optional.empty()));
  }

  private EndTurnResult end(Begun turn) throws IOException {
    return fixture.endTurn().end(turn.turn(), Progress.NONE);
  }

  private Ended ended(Begun turn) throws IOException {
    return (Ended) end(turn);
  }

  private InMemoryDirectory files(Begun turn) {
    return fixture.directories.at(turn.place().files());
  }

  private InMemoryDirectory home(Begun turn) {
    return fixture.directories.at(turn.place().home());
  }

  private InMemoryDirectory trace(Begun turn) {
    return fixture.directories.at(folder(turn));
  }

  private static String folder(Begun turn) {
    return turn.trace().substring(0, turn.trace().lastIndexOf('/'));
  }

  private void say(Begun turn, String rows) {
    trace(turn).file("trace.txt", rows);
  }
}
