package dev.forkpoint.adapters.jdbc;

import dev.forkpoint.application.port.SharesContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/// The shares in a data directory.
final class EmbeddedSharesTest extends SharesContract {
  @TempDir private Path folder;
  private final List<JdbcSessionCatalog> opened = new ArrayList<>();

  @Override
  protected Opened open() {
    JdbcSessionCatalog catalog = MigratedCatalog.open(folder);
    opened.add(catalog);
    return new Opened(catalog, catalog.shares());
  }

  @AfterEach
  void close() {
    opened.forEach(JdbcSessionCatalog::close);
  }
}
