package dev.forkpoint.adapters.jdbc;

import dev.forkpoint.application.port.HomeCatalog;
import dev.forkpoint.application.port.HomeCatalogContract;
import dev.forkpoint.domain.session.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/// The homes in a data directory.
final class EmbeddedHomesTest extends HomeCatalogContract {
  @TempDir private Path folder;
  private final List<JdbcSessionCatalog> opened = new ArrayList<>();

  @Override
  protected HomeCatalog open() {
    JdbcSessionCatalog catalog = MigratedCatalog.open(folder);
    opened.add(catalog);
    catalog.ensureWorkspace(new Workspace(WORKSPACE, Instant.EPOCH));
    return catalog.homeCatalog();
  }

  @AfterEach
  void close() {
    opened.forEach(JdbcSessionCatalog::close);
  }
}
