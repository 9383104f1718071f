package dev.forkpoint.application.checkpoint;

import static dev.forkpoint.application.fake.VaultFixture.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.checkpoint.BeginTurnResult.Begun;
import dev.forkpoint.application.checkpoint.EndTurnResult.Ended;
import dev.forkpoint.application.fake.InMemoryDirectory;
import dev.forkpoint.application.fake.InMemoryObjectStore;
import dev.forkpoint.application.fake.VaultFixture;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.domain.layout.Layout;
import dev.forkpoint.domain.relocation.Relocations;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// Turns on two machines over one store and one catalog.
final class TwoMachinesTest {
  private static final int SESSIONS = 3;
  private static final int TURNS = 4;

  private final VaultFixture here = new VaultFixture(new InMemoryObjectStore());
  private final VaultFixture there = here.elsewhere();

  @Test
  void a_session_goes_on_on_the_other_machine() throws IOException {
    SessionId session = here.imported("one\n");
    Begun first = begun(here, session);
    here.directories.at(first.place().files()).file("main.py", "print(1)\n");
    home(here, first).file("CLAUDE.md", "be brief\n");
    ended(here, first);

    Begun second = begun(there, session);

    assertThat(there.directories.at(second.place().files()).listing())
        .anyMatch(line -> line.startsWith("main.py "));
    assertThat(home(there, second).listing()).anyMatch(line -> line.startsWith("CLAUDE.md "));
  }

  @Test
  void of_two_turns_of_one_session_the_later_is_a_fork_and_the_home_has_both() throws IOException {
    SessionId session = here.imported("one\n");
    Begun one = begun(here, session);
    Begun other = begun(there, session);
    here.directories.at(one.place().files()).file("main.py", "of one");
    home(here, one).file("of-one", "x");
    home(there, other).file("of-other", "x");
    assertThat(ended(here, one).saved().forked()).isFalse();

    assertThat(ended(there, other).saved().forked()).isTrue();

    assertThat(notes()).containsExactly("of-one", "of-other");
  }

  /// BEAT-C1, BEAT-C2, BEAT-C17: whatever the order in which turns end, nothing that one of them
  /// wrote into the home is missing, and no lock of the store is needed for that.
  @Test
  void many_turns_at_once_lose_nothing_of_the_home() throws Exception {
    List<Future<?>> sessions = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < SESSIONS; i++) {
        for (VaultFixture machine : List.of(here, there)) {
          SessionId session = machine.imported("of " + i + machine.equals(here) + "\n");
          for (int turn = 1; turn <= TURNS; turn++) {
            expected.add("note-%s-%d".formatted(session, turn));
          }
          sessions.add(
              threads.submit(() -> {
                takeTurns(machine, session);
                return session;
              }));
        }
      }
    }
    for (Future<?> session : sessions) {
      session.get();
    }

    assertThat(notes()).containsAll(expected);
    assertThat(here.verifyVault().verify(Progress.NONE).damages()).isEmpty();
  }

  private static void takeTurns(VaultFixture machine, SessionId session) throws IOException {
    for (int turn = 1; turn <= TURNS; turn++) {
      Begun begun = begun(machine, session);
      home(machine, begun)
          .file("note-%s-%d".formatted(session, turn), "x")
          .file("shared.md", "by " + session + " in turn " + turn);
      ended(machine, begun);
    }
  }

  /// The names of the home's files as it stands.
  private List<String> notes() throws IOException {
    InMemoryDirectory now = new InMemoryDirectory("now");
    new HomeCheckout(here.homes).lay(here.vault.of(WORKSPACE), now);
    return now.listing().stream()
        .filter(line -> line.contains(" 644 "))
        .map(line -> line.substring(0, line.indexOf(' ')))
        .toList();
  }

  private static InMemoryDirectory home(VaultFixture machine, Begun turn) {
    return machine.directories.at(turn.place().home());
  }

  private static Begun begun(VaultFixture machine, SessionId session) throws IOException {
    TurnOrder order =
        new TurnOrder(
            session,
            OptionalInt.empty(),
            Optional.of(Layout.CLAUDE_CODE),
            Optional.empty(),
            Relocations.NONE);
    return (Begun) machine.beginTurn().begin(order, Progress.NONE);
  }

  private static Ended ended(VaultFixture machine, Begun turn) throws IOException {
    return (Ended) machine.endTurn().end(turn.turn(), Progress.NONE);
  }
}
