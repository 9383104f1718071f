package dev.forkpoint.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.bootstrap.cli.TeamMachine.SavedTurn;
import dev.forkpoint.bootstrap.deployment.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two machines of one team, each with a service and an agent that takes turns, one of which dies
/// while both are written to: many write to the same few sessions, and the agents to one home.
///
/// `-Dforkpoint.saves=3000` makes it an endurance test of some minutes.
final class TwoServicesTest {
  private static final int SAVES = Integer.getInteger("forkpoint.saves", 60);
  private static final int WRITERS = 6;
  private static final int SESSIONS = 3;

  @TempDir private Path folder;

  @Test
  void what_was_acknowledged_is_there_after_one_of_them_was_killed() throws Exception {
    Map<String, String> team = Deployment.TEAM.variables(folder);
    TeamMachine here = new TeamMachine(home("here"), team);
    TeamMachine there = new TeamMachine(home("there"), team);
    try (ServingProcess first = serve("here", team);
        ServingProcess second = serve("there", team);
        SavingCrowd crowd = new SavingCrowd(List.of(first.address(), second.address()))) {
      crowd.begin(SESSIONS);
      Queue<SavedTurn> turns = new ConcurrentLinkedQueue<>();
      try (ExecutorService agents = Executors.newVirtualThreadPerTaskExecutor()) {
        Future<?> dying = agents.submit(() -> takeTurns(here, crowd, 0, turns));
        Future<?> living = agents.submit(() -> takeTurns(there, crowd, 1, turns));
        crowd.save(
            SAVES,
            WRITERS,
            () -> {
              first.kill();
              here.kill();
            });
        dying.get();
        living.get();
      }

      assertThat(crowd.takenTwice()).isEmpty();
      for (Map.Entry<String, String> saved : crowd.acknowledged().entrySet()) {
        assertThat(crowd.contentOf(second.address(), saved.getKey())).isEqualTo(saved.getValue());
      }
      assertThat(turns).isNotEmpty();
      assertThat(there.homeSeenBy(crowd.session(1)))
          .containsAll(turns.stream().map(SavedTurn::note).toList());
    }
    assertThatTheVaultIsInOrder(folder.resolve("there"), team);
  }

  private ServingProcess serve(String machine, Map<String, String> team) throws IOException {
    return ServingProcess.start(
        folder.resolve(machine), team, folder.resolve(machine + "-service.log"));
  }

  /// Takes turns of a session that others save at the same time, for as long as they do.
  private static Void takeTurns(
      TeamMachine machine, SavingCrowd crowd, int session, Queue<SavedTurn> saved)
      throws IOException, InterruptedException {
    while (!machine.isDead() && crowd.isSaving()) {
      Optional<SavedTurn> turn = machine.takeTurn(crowd.session(session));
      turn.ifPresent(done -> crowd.remember(done.place(), done.content()));
      turn.ifPresent(saved::add);
    }
    return null;
  }

  private Path home(String name) throws IOException {
    return Files.createDirectory(folder.resolve(name));
  }

  private void assertThatTheVaultIsInOrder(Path home, Map<String, String> team)
      throws IOException, InterruptedException {
    Path said = folder.resolve("verify.log");
    Process verify =
        ServingProcess.program(home, team, "verify").redirectOutput(said.toFile()).start();

    assertThat(verify.waitFor()).as(Files.readString(said)).isZero();
  }
}
