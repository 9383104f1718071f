package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.bootstrap.cli.Signals.Handling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Hands on to a process the signals that are meant to end it, until it is closed. This process
/// goes on meanwhile.
final class PassedSignals implements AutoCloseable {
  private static final String INTERRUPT = "INT";
  private static final List<String> SIGNALS = List.of(INTERRUPT, "TERM", "HUP");

  private final Map<String, Handling> before = new HashMap<>();
  private final List<String> early = new ArrayList<>();
  private Optional<Process> process = Optional.empty();

  private PassedSignals() {}

  /// Begins to take signals. Those that come before the process does are handed on to it then.
  ///
  /// @param terminal whether there is a terminal: what is typed there to interrupt reaches the
  ///   process by itself
  static PassedSignals take(boolean terminal) {
    PassedSignals passed = new PassedSignals();
    SIGNALS.forEach(name -> passed.take(name, terminal && name.equals(INTERRUPT)));
    return passed;
  }

  /// Says which process they are for.
  synchronized void handOnTo(Process started) {
    process = Optional.of(started);
    early.forEach(name -> send(name, started));
  }

  private void take(String name, boolean arrives) {
    Handling old = Signals.set(name, Handling.of(arrives ? () -> {} : () -> send(name)));
    if (old.isNothing()) {
      Signals.set(name, old);
    } else {
      before.put(name, old);
    }
  }

  private synchronized void send(String name) {
    process.ifPresentOrElse(started -> send(name, started), () -> early.add(name));
  }

  private static void send(String name, Process process) {
    try {
      new ProcessBuilder("/bin/sh", "-c", "kill -s \"$0\" \"$1\"", name, process.pid() + "")
          .start();
    } catch (IOException _) {
      process.destroy();
    }
  }

  @Override
  public void close() {
    before.forEach(Signals::set);
  }
}
