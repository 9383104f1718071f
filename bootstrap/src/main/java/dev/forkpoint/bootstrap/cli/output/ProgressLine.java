package dev.forkpoint.bootstrap.cli.output;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.forkpoint.application.vault.Progress;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;

/// One line of a terminal that tells how a piece of work gets on, and that is wiped in the end.
public final class ProgressLine implements Progress, AutoCloseable {
  private static final long INTERVAL = MILLISECONDS.toNanos(100);
  private static final String WIPE = "\r\u001b[K";

  private final String work;
  private final PrintStream terminal;
  private final boolean shown;
  private final AtomicLong last = new AtomicLong(System.nanoTime());

  ProgressLine(String work, PrintStream terminal, boolean shown) {
    this.work = work;
    this.terminal = terminal;
    this.shown = shown;
  }

  @Override
  public void at(long files, long bytes) {
    if (shown && isDue()) {
      terminal.print(WIPE + work + ": " + done(files, bytes));
      terminal.flush();
    }
  }

  /// Work on one large file counts none until it is done.
  private static String done(long files, long bytes) {
    String size = Wording.size(bytes);
    return files == 0 ? size : Wording.count(files, "file") + ", " + size;
  }

  private boolean isDue() {
    long now = System.nanoTime();
    long before = last.get();
    return now - before >= INTERVAL && last.compareAndSet(before, now);
  }

  @Override
  public void close() {
    if (shown) {
      terminal.print(WIPE);
      terminal.flush();
    }
  }
}
