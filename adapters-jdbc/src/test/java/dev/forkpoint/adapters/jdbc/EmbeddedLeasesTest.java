package dev.forkpoint.adapters.jdbc;

import dev.forkpoint.application.port.SessionLeases;
import dev.forkpoint.application.port.SessionLeasesContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/// The leases in a data directory.
final class EmbeddedLeasesTest extends SessionLeasesContract {
  @TempDir private Path folder;
  private final List<JdbcSessionCatalog> opened = new ArrayList<>();

  @Override
  protected SessionLeases open() {
    JdbcSessionCatalog catalog = MigratedCatalog.open(folder);
    opened.add(catalog);
    return catalog.sessionLeases();
  }

  @AfterEach
  void close() {
    opened.forEach(JdbcSessionCatalog::close);
  }
}
