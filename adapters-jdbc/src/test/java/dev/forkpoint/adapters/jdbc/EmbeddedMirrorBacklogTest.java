package dev.forkpoint.adapters.jdbc;

import dev.forkpoint.application.port.MirrorBacklog;
import dev.forkpoint.application.port.MirrorBacklogContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/// The backlog in a data directory.
final class EmbeddedMirrorBacklogTest extends MirrorBacklogContract {
  @TempDir private Path folder;
  private final List<JdbcSessionCatalog> opened = new ArrayList<>();

  @Override
  protected MirrorBacklog open() {
    JdbcSessionCatalog catalog = MigratedCatalog.open(folder);
    opened.add(catalog);
    return catalog.mirrorBacklog();
  }

  @AfterEach
  void close() {
    opened.forEach(JdbcSessionCatalog::close);
  }
}
