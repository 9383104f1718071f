package dev.forkpoint.bootstrap.composition;

import dev.forkpoint.adapters.jdbc.CatalogServer;
import dev.forkpoint.adapters.jdbc.JdbcSessionCatalog;
import dev.forkpoint.application.port.CatalogException;

/// The catalog that the settings name: a server's, or else that of the data directory.
final class ConfiguredCatalog {
  private ConfiguredCatalog() {}

  /// Opens it.
  ///
  /// @throws CatalogException where it cannot be opened
  /// @throws IllegalArgumentException where a setting cannot be
  static JdbcSessionCatalog open(DataDirectory directory, Settings settings) {
    return settings
        .text(Setting.CATALOG_URL)
        .map(url -> JdbcSessionCatalog.open(server(url, settings)))
        .orElseGet(() -> JdbcSessionCatalog.open(directory.root()));
  }

  private static CatalogServer server(String url, Settings settings) {
    long connections =
        settings.number(Setting.CATALOG_CONNECTIONS, CatalogServer.USUAL_CONNECTIONS);
    return new CatalogServer(
        url,
        settings.text(Setting.CATALOG_USER),
        settings.text(Setting.CATALOG_PASSWORD),
        Math.toIntExact(Math.min(connections, Integer.MAX_VALUE)));
  }
}
