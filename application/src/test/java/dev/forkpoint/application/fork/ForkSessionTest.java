package dev.forkpoint.application.fork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.fake.InMemoryDirectory;
import dev.forkpoint.application.fake.InMemoryObjectStore;
import dev.forkpoint.application.fake.VaultFixture;
import dev.forkpoint.application.look.ReadSession;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.domain.session.ForkPoint;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ForkSessionTest {
  private final VaultFixture fixture = new VaultFixture(new InMemoryObjectStore());
  private final InMemoryDirectory directory = fixture.directories.at("work");

  @Test
  void a_fork_has_the_first_messages_and_the_files_of_that_time() throws IOException {
    SessionId session = threeTurns();

    SessionState fork = forked(session, OptionalInt.of(3), Optional.of("another way"));

    assertThat(conversation(fork)).isEqualTo("one\ntwo\nthree\n");
    assertThat(fork.session().title()).isEqualTo("another way");
    assertThat(fork.session().firstPrompt()).contains("one");
    assertThat(fork.session().forkPoint()).contains(new ForkPoint(session, 3, 2));
    assertThat(laidOut(fork)).contains("turn 2").doesNotContain("turn 3");
  }

  @Test
  void between_two_turns_the_files_are_those_of_the_turn_before() throws IOException {
    SessionId session = threeTurns();

    SessionState fork = forked(session, OptionalInt.of(4), Optional.empty());

    assertThat(conversation(fork)).isEqualTo("one\ntwo\nthree\nfour\n");
    assertThat(fork.session().forkPoint()).contains(new ForkPoint(session, 4, 2));
  }

  @Test
  void before_the_first_checkpoint_the_files_are_those_of_the_first() throws IOException {
    SessionId session = threeTurns();

    SessionState fork = forked(session, OptionalInt.of(0), Optional.empty());

    assertThat(conversation(fork)).isEmpty();
    assertThat(fork.head().messages()).isZero();
    assertThat(fork.session().firstPrompt()).isEmpty();
    assertThat(fork.session().forkPoint()).contains(new ForkPoint(session, 0, 1));
  }

  @Test
  void without_a_position_everything_goes_along() throws IOException {
    SessionId session = threeTurns();

    SessionState fork = forked(session, OptionalInt.empty(), Optional.empty());

    assertThat(conversation(fork)).isEqualTo("one\ntwo\nthree\nfour\nfive\n");
    assertThat(laidOut(fork)).contains("turn 3");
    assertThat(fork.session().title()).isEqualTo("one");
  }

  @Test
  void a_fork_of_a_document_is_a_document() throws IOException {
    SessionId session = fixture.imported("(\none\n)\n");
    directory.file("file", "turn 2");
    save(session, "(\none\ntwo\nthree\n)\n");

    SessionState none = forked(session, OptionalInt.of(0), Optional.empty());
    SessionState two = forked(session, OptionalInt.of(2), Optional.empty());
    SessionState all = forked(session, OptionalInt.of(3), Optional.empty());

    assertThat(conversation(none)).isEqualTo("(\n)\n");
    assertThat(conversation(two)).isEqualTo("(\none\ntwo\n)\n");
    assertThat(conversation(all)).isEqualTo("(\none\ntwo\nthree\n)\n");
    assertThat(two.head().messages()).isEqualTo(2);
    assertThat(two.session().forkPoint()).contains(new ForkPoint(session, 2, 1));
  }

  @Test
  void the_files_of_a_document_s_fork_are_those_of_its_last_turn() throws IOException {
    SessionId session = fixture.imported("(\none\n)\n");
    directory.file("file", "turn 2");
    save(session, "(\none\ntwo\n)\n! what stands behind the messages\n");
    directory.file("file", "turn 3");
    save(session, "(\none\ntwo\nthree\n)\n");

    SessionState fork = forked(session, OptionalInt.of(2), Optional.empty());

    assertThat(fork.session().forkPoint()).contains(new ForkPoint(session, 2, 2));
  }

  @Test
  void a_fork_adds_next_to_nothing() throws IOException {
    StringBuilder rows = new StringBuilder();
    Random random = new Random(5);
    for (int i = 0; i < 40_000; i++) {
      rows.append(i).append(' ').append(Long.toHexString(random.nextLong())).append('\n');
    }
    SessionId session = fixture.imported(rows.toString());
    byte[] large = new byte[12 << 20];
    random.nextBytes(large);
    directory.file("large.bin", large);
    save(session, rows.toString());

    SessionState fork = forked(session, OptionalInt.of(39_000), Optional.empty());

    assertThat(fork.head().messages()).isEqualTo(39_000);
    assertThat(fork.head().addedBytes()).isLessThan(64 << 10);
  }

  @Test
  void a_fork_of_a_fork_goes_its_own_way() throws IOException {
    SessionId session = threeTurns();
    SessionState fork = forked(session, OptionalInt.of(3), Optional.empty());

    SessionState second = forked(fork.session().id(), OptionalInt.of(2), Optional.empty());

    assertThat(conversation(second)).isEqualTo("one\ntwo\n");
    assertThat(conversation(fork)).isEqualTo("one\ntwo\nthree\n");
    assertThat(second.session().forkPoint()).contains(new ForkPoint(fork.session().id(), 2, 1));
  }

  @Test
  void what_does_not_exist_is_said() throws IOException {
    SessionId session = threeTurns();
    ForkSession fork = fixture.forkSession();

    assertThat(fork.fork(new SessionId("x"), ForkPosition.END, Optional.empty()))
        .isEqualTo(new ForkResult.NoSuchSession(new SessionId("x")));
    assertThat(fork.fork(session, ForkPosition.at(6), Optional.empty()))
        .isEqualTo(new ForkResult.NoSuchMessage(session, 6, 5));
  }

  @Test
  void a_trace_that_cannot_be_cut_is_kept_as_a_whole_or_not_at_all() throws IOException {
    SessionId session = fixture.imported("packed\none\ntwo\n");

    assertThat(fixture.forkSession().fork(session, ForkPosition.at(2), Optional.empty()))
        .isEqualTo(new ForkResult.Indivisible(session, 3));
    assertThat(conversation(forked(session, OptionalInt.of(3), Optional.empty())))
        .isEqualTo("packed\none\ntwo\n");
  }

  /// BEAT-Z7.
  @Test
  void a_fork_can_leave_before_a_compaction() throws IOException {
    SessionId session = fixture.imported("one\ntwo\nthree\n=one to three\nfour\n=all\nfive\n");

    SessionState all = forked(session, before(OptionalInt.empty(), 2), Optional.empty());
    SessionState two = forked(session, before(OptionalInt.of(2), 1), Optional.empty());

    assertThat(conversation(all)).isEqualTo("one\ntwo\nthree\n=one to three\nfour\n");
    assertThat(all.head().messages()).isEqualTo(2);
    assertThat(conversation(two)).isEqualTo("one\ntwo\n");
    assertThat(two.session().forkPoint()).contains(new ForkPoint(session, 2, 1, OptionalInt.of(1)));
  }

  @Test
  void what_was_not_compacted_so_often_is_said() throws IOException {
    SessionId session = fixture.imported("one\ntwo\n=one and two\nthree\n");
    ForkSession fork = fixture.forkSession();

    assertThat(fork.fork(session, before(OptionalInt.empty(), 2), Optional.empty()))
        .isEqualTo(new ForkResult.NoSuchCompaction(session, 2, 1));
    assertThat(fork.fork(session, before(OptionalInt.of(3), 1), Optional.empty()))
        .isEqualTo(new ForkResult.NoSuchMessage(session, 3, 2));
  }

  private static ForkPosition before(OptionalInt messages, int compaction) {
    return new ForkPosition(messages, OptionalInt.of(compaction));
  }

  /// A session of five messages: checkpoint 1 has one of them, 2 has three, 3 has all.
  private SessionId threeTurns() throws IOException {
    SessionId session = fixture.imported("one\n");
    directory.file("file", "turn 2");
    save(session, "one\ntwo\nthree\n");
    directory.file("file", "turn 3");
    save(session, "one\ntwo\nthree\nfour\nfive\n");
    return session;
  }

  private void save(SessionId session, String trace) throws IOException {
    fixture.trace("trace", trace);
    fixture.saveCheckpoint().save(session, "work", Optional.of("trace"), Progress.NONE);
  }

  private SessionState forked(SessionId session, OptionalInt at, Optional<String> title)
      throws IOException {
    return forked(session, new ForkPosition(at, OptionalInt.empty()), title);
  }

  private SessionState forked(SessionId session, ForkPosition at, Optional<String> title)
      throws IOException {
    return ((ForkResult.Forked) fixture.forkSession().fork(session, at, title)).fork();
  }

  private String conversation(SessionState state) throws IOException {
    ReadSession read = new ReadSession(fixture.vault, fixture.formats);
    try (InputStream rows = read.rows(state.session(), state.head())) {
      return new String(rows.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String laidOut(SessionState state) throws IOException {
    String location = "copy of " + state.session().id();
    fixture
        .checkOut()
        .checkOut(state.session().id(), OptionalInt.empty(), location, false, Progress.NONE);
    return String.join("\n", fixture.directories.at(location).listing());
  }
}
