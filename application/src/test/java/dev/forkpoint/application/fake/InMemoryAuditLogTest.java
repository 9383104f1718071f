package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.AuditLog;
import dev.forkpoint.application.port.AuditLogContract;
import java.util.List;

final class InMemoryAuditLogTest extends AuditLogContract {
  private final InMemoryAuditLog log = new InMemoryAuditLog();

  @Override
  protected AuditLog open() {
    return log;
  }

  @Override
  protected List<AuditLog.Entry> entries() {
    return log.entries();
  }
}
