package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.bootstrap.composition.DataDirectory;
import dev.forkpoint.bootstrap.deployment.Deployment;
import dev.forkpoint.domain.session.SessionId;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// A place to type commands at. Each runs as a process of its own would: it begins with nothing but
/// the data directory. Ids count up, and the clock stands still.
final class Terminal {
  /// The time at first.
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final Path home;
  private final boolean watched;
  private final Map<String, String> environment = new HashMap<>();
  private final AtomicInteger lastId = new AtomicInteger();
  private Instant now = NOW;

  Terminal(Path home) {
    this(home, false);
  }

  private Terminal(Path home, boolean watched) {
    this.home = home;
    this.watched = watched;
  }

  /// The same, where somebody watches standard error.
  Terminal watched() {
    return new Terminal(home, true);
  }

  /// Sets a variable for all commands from now on.
  void set(String variable, String value) {
    environment.put(variable, value);
  }

  /// Lets a minute pass.
  void waitAMinute() {
    wait(Duration.ofMinutes(1));
  }

  /// Lets time pass.
  void wait(Duration time) {
    now = now.plus(time);
  }

  /// What a command left.
  record Ended(ExitCode code, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  Ended run(String... command) {
    return run(false, command);
  }

  Ended debug(String... command) {
    return run(true, command);
  }

  private Ended run(boolean debug, String... command) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(stream(out), stream(err), watched, ZoneOffset.UTC);
    ExitCode code;
    try (Composition forkpoint =
        new Composition(
            new DataDirectory(home),
            Deployment.current().settings(home, environment),
            InstantSource.fixed(now),
            this::newId)) {
      code = new CommandRunner(forkpoint, console, debug).run(command);
    }
    return new Ended(code, text(out), text(err));
  }

  /// `aaaaaaa1-session`, `bbbbbbb2-session` and so on.
  private SessionId newId() {
    int number = lastId.incrementAndGet();
    char letter = (char) ('a' + (number - 1) % 26);
    return new SessionId(String.valueOf(letter).repeat(7) + number + "-session");
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
