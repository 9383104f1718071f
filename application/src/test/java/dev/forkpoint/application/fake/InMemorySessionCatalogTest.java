package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalogContract;

final class InMemorySessionCatalogTest extends SessionCatalogContract {
  private final InMemorySessionCatalog catalog = new InMemorySessionCatalog();

  @Override
  protected SessionCatalog open() {
    return catalog;
  }
}
