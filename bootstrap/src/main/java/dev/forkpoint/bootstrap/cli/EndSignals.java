package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.bootstrap.cli.Signals.Handling;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// Hears that the process is told to end before the Java machine does. That would do all that is to
/// be done at its end at the same time: the database would close under what is still being
/// answered.
final class EndSignals {
  private static final List<String> NAMES = List.of("TERM", "INT");

  /// What a process leaves with that ends because of SIGTERM.
  private static final int TERMINATED = 143;

  private EndSignals() {}

  /// From now on does something when the process is told to end, on a thread of its own. The second
  /// time it just ends.
  static void hear(Runnable end) {
    AtomicBoolean heard = new AtomicBoolean();
    Handling handling =
        Handling.of(() -> {
          if (heard.getAndSet(true)) {
            System.exit(TERMINATED);
          }
          end.run();
        });
    NAMES.forEach(name -> Signals.set(name, handling));
  }
}
