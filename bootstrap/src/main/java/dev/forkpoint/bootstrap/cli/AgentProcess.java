package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.checkpoint.BeginTurnResult.Begun;
import dev.forkpoint.domain.layout.Layout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The agent's command, as a process in the turn's directory that has this one's input and output.
final class AgentProcess {
  private final List<String> command;
  private final boolean terminal;

  /// @param terminal whether there is a terminal
  AgentProcess(List<String> command, boolean terminal) {
    this.command = command;
    this.terminal = terminal;
  }

  /// Runs the command to its end.
  ///
  /// @return its exit code; 128 and the number of the signal where that ended it
  /// @throws IOException where it cannot be started
  int run(Begun turn) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(Path.of(turn.place().files()).toFile()).inheritIO();
    fill(builder.environment(), turn);
    try (PassedSignals signals = PassedSignals.take(terminal)) {
      Process process = builder.start();
      signals.handOnTo(process);
      return await(process);
    }
  }

  private static int await(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the command ran", e);
    }
  }

  private static void fill(Map<String, String> environment, Begun turn) {
    environment.put("PWD", turn.place().files());
    environment.put("FORKPOINT_SESSION", turn.session().id().value());
    environment.put("FORKPOINT_WORKSPACE", turn.session().workspace().value());
    environment.put("FORKPOINT_CHECKPOINT", String.valueOf(turn.checkpoint().number()));
    environment.put("FORKPOINT_TRACE", turn.trace());
    environment.remove("FORKPOINT_AGENT_SESSION");
    turn.agentsId().ifPresent(id -> environment.put("FORKPOINT_AGENT_SESSION", id));
    if (turn.turn().layout() == Layout.CLAUDE_CODE) {
      environment.put("CLAUDE_CONFIG_DIR", turn.place().home());
    }
  }
}
