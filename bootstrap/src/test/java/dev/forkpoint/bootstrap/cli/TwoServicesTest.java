package dev.forkpoint.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.bootstrap.deployment.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two services of one team, one of which dies while both are written to.
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
    Path here = home("here");
    Path there = home("there");
    try (ServingProcess first = ServingProcess.start(here, team, folder.resolve("first.log"));
        ServingProcess second = ServingProcess.start(there, team, folder.resolve("second.log"));
        SavingCrowd crowd = new SavingCrowd(List.of(first.address(), second.address()))) {
      crowd.begin(SESSIONS);

      crowd.save(SAVES, WRITERS, first::kill);

      assertThat(crowd.takenTwice()).isEmpty();
      for (Map.Entry<String, String> saved : crowd.acknowledged().entrySet()) {
        assertThat(crowd.contentOf(second.address(), saved.getKey())).isEqualTo(saved.getValue());
      }
    }
    assertThatTheVaultIsInOrder(there, team);
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
