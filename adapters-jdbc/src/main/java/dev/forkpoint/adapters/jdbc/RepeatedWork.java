package dev.forkpoint.adapters.jdbc;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/// Work that is done again and again, by one process at a time of all that share the database. A
/// process that dies over it is followed by another one.
public final class RepeatedWork implements AutoCloseable {
  /// How soon it is noticed that a process died: after some of these.
  private static final Duration HEARTBEAT = Duration.ofSeconds(20);

  private static final Duration LONGEST_END = Duration.ofSeconds(20);

  private final Scheduler scheduler;

  private RepeatedWork(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /// Begins.
  ///
  /// @param works what is done, by names that stay
  /// @param pause how long each rests between two times
  static RepeatedWork start(DataSource source, Map<String, Runnable> works, Duration pause) {
    List<RecurringTask<Void>> tasks =
        works.entrySet().stream().map(work -> task(work.getKey(), work.getValue(), pause)).toList();
    Scheduler scheduler =
        Scheduler.create(source, List.<Task<?>>of())
            .startTasks(tasks)
            .threads(Math.max(1, tasks.size()))
            .pollingInterval(pause)
            .heartbeatInterval(HEARTBEAT)
            .shutdownMaxWait(LONGEST_END)
            .schedulerName(new SchedulerName.Fixed("forkpoint-" + UUID.randomUUID()))
            .build();
    scheduler.start();
    return new RepeatedWork(scheduler);
  }

  private static RecurringTask<Void> task(String name, Runnable work, Duration pause) {
    return Tasks.recurring(name, FixedDelay.of(pause)).execute((_, _) -> work.run());
  }

  /// Begins nothing more, and waits a little for what is under way.
  @Override
  public void close() {
    scheduler.stop();
  }
}
