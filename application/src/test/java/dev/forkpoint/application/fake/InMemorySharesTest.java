package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.Shares;
import dev.forkpoint.application.port.SharesContract;

final class InMemorySharesTest extends SharesContract {
  private final SessionCatalog catalog = new InMemorySessionCatalog();
  private final Shares shares = new InMemoryShares(catalog);

  @Override
  protected Opened open() {
    return new Opened(catalog, shares);
  }
}
