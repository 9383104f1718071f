package dev.forkpoint.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every audit log promises.
public abstract class AuditLogContract {
  private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678901234Z");

  /// The log, empty at the first call of a test; a later call opens the same one again, as another
  /// process would.
  protected abstract AuditLog open();

  /// What is in it, the first noted first.
  protected abstract List<AuditLog.Entry> entries() throws IOException;

  @Test
  void an_entry_is_kept_with_all_that_it_says() throws IOException {
    AuditLog.Entry full =
        new AuditLog.Entry(
            TIME,
            Optional.of("0123456789ab"),
            "POST /api/sessions/{session}/forks",
            "201",
            Optional.of("192.0.2.1"),
            Optional.of("\"a\"\nrequest ✓"),
            Map.of("session", "s1", "created", "/api/sessions/s2"));
    open().note(full);
    open().note(entry("token create"));

    assertThat(entries()).containsExactly(full, entry("token create"));
  }

  @Test
  void many_at_the_same_time_are_all_kept_whole() throws Exception {
    List<Thread> writers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      AuditLog log = open();
      String what = "writer " + i;
      writers.add(
          Thread.ofVirtual()
              .start(() -> {
                for (int j = 0; j < 25; j++) {
                  note(log, what);
                }
              }));
    }
    for (Thread writer : writers) {
      writer.join();
    }

    assertThat(entries()).hasSize(200);
    assertThat(entries().stream().filter(entry("writer 3")::equals)).hasSize(25);
  }

  private static void note(AuditLog log, String what) {
    try {
      log.note(entry(what));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// One that says as little as one can.
  private static AuditLog.Entry entry(String what) {
    return new AuditLog.Entry(
        TIME, Optional.empty(), what, "done", Optional.empty(), Optional.empty(), Map.of());
  }
}
