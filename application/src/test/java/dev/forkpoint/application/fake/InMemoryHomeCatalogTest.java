package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.HomeCatalog;
import dev.forkpoint.application.port.HomeCatalogContract;

final class InMemoryHomeCatalogTest extends HomeCatalogContract {
  private final HomeCatalog homes = new InMemoryHomeCatalog();

  @Override
  protected HomeCatalog open() {
    return homes;
  }
}
