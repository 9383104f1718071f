package dev.forkpoint.application.care;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Asks a part that may never answer. Until it has, nobody asks it again: all wait for the one
/// answer, so a disk that hangs holds one thread however often it is asked for.
final class PartCheck {
  /// What is tried.
  interface Attempt {
    void run() throws Exception;
  }

  private final String name;
  private final Attempt attempt;
  private final Duration deadline;
  private @Nullable FutureTask<Optional<String>> running;

  PartCheck(String name, Attempt attempt, Duration deadline) {
    this.name = name;
    this.attempt = attempt;
    this.deadline = deadline;
  }

  /// What is wrong with the part, if anything.
  Optional<String> trouble() throws InterruptedException {
    try {
      return asked().get(deadline.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      return Optional.of("the %s has not answered within %s".formatted(name, words(deadline)));
    } catch (ExecutionException e) {
      throw new IllegalStateException("asking the " + name + " ended in an error", e.getCause());
    }
  }

  private static String words(Duration time) {
    return time.toMillis() + " ms";
  }

  private synchronized FutureTask<Optional<String>> asked() {
    FutureTask<Optional<String>> task = running;
    if (task == null || task.isDone()) {
      task = new FutureTask<>(this::ask);
      running = task;
      Thread.ofPlatform().daemon().name("check of the " + name).start(task);
    }
    return task;
  }

  private Optional<String> ask() {
    try {
      attempt.run();
      return Optional.empty();
    } catch (Exception e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
