package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.AuditLog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// An audit log in memory.
public final class InMemoryAuditLog implements AuditLog {
  private final List<Entry> entries = new ArrayList<>();
  private boolean full;

  /// From now on nothing can be noted.
  public synchronized void fill() {
    full = true;
  }

  @Override
  public synchronized void note(Entry entry) throws IOException {
    if (full) {
      throw new IOException("no room");
    }
    entries.add(entry);
  }

  /// What was noted.
  public synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }
}
