package dev.forkpoint.bootstrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A machine of a team, on which agents take turns with `forkpoint run`, each as a process of its
/// own.
final class TeamMachine {
  private static final AtomicInteger TURNS = new AtomicInteger();
  private static final Pattern SAVED =
      Pattern.compile("\"session\":\"([^\"]+)\",\"number\":(\\d+)");

  private final Path home;
  private final Map<String, String> team;
  private final Set<Process> running = ConcurrentHashMap.newKeySet();
  private volatile boolean dead;

  /// A turn that was told to be saved.
  ///
  /// @param place where the service has its checkpoint
  /// @param content what its `turn.txt` holds
  /// @param note the file that it made in the shared home
  record SavedTurn(String place, String content, String note) {}

  TeamMachine(Path home, Map<String, String> team) {
    this.home = home;
    this.team = team;
  }

  /// Takes a turn of a session, which notes something in the shared home and in a file of its own.
  ///
  /// @return what was saved; nothing where the machine died
  Optional<SavedTurn> takeTurn(String session) throws IOException, InterruptedException {
    int turn = TURNS.incrementAndGet();
    String content = "of turn " + turn;
    String note = "note-" + turn;
    String script =
        "printf '%s' > turn.txt; cd \"$CLAUDE_CONFIG_DIR\"; echo x > %s; echo '%s' > shared.md"
            .formatted(content, note, content);
    Matcher saved = SAVED.matcher(run(session, script));
    return saved.find()
        ? Optional.of(
            new SavedTurn(
                "/api/sessions/%s/checkpoints/%s".formatted(saved.group(1), saved.group(2)),
                content,
                note))
        : Optional.empty();
  }

  /// The names of what is in the home at the beginning of a turn.
  List<String> homeSeenBy(String session) throws IOException, InterruptedException {
    Path seen = home.resolve("seen");
    run(session, "ls \"$CLAUDE_CONFIG_DIR\" > '%s'".formatted(seen));
    return Files.readAllLines(seen);
  }

  boolean isDead() {
    return dead;
  }

  /// Ends all that runs on it, as the loss of its power would.
  void kill() {
    dead = true;
    running.forEach(Process::destroyForcibly);
  }

  private String run(String session, String script) throws IOException, InterruptedException {
    Process turn =
        ServingProcess.program(
                home,
                team,
                "run",
                session,
                "--layout",
                "claude-code",
                "--json",
                "--",
                "sh",
                "-c",
                script)
            .redirectError(ProcessBuilder.Redirect.appendTo(home.resolve("run.log").toFile()))
            .start();
    running.add(turn);
    if (dead) {
      turn.destroyForcibly();
    }
    String said = new String(turn.getInputStream().readAllBytes(), UTF_8);
    running.remove(turn);
    return turn.waitFor() == 0 ? said : "";
  }
}
