package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.Drafts;
import dev.forkpoint.application.port.DraftsContract;

final class InMemoryDraftsTest extends DraftsContract {
  private final InMemoryDrafts drafts = new InMemoryDrafts();

  @Override
  protected Drafts drafts() {
    return drafts;
  }

  @Override
  protected int left() {
    return drafts.open();
  }
}
