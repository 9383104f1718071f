package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.AccessTokens;
import dev.forkpoint.application.port.AccessTokensContract;

final class InMemoryAccessTokensTest extends AccessTokensContract {
  private final InMemoryAccessTokens tokens = new InMemoryAccessTokens();

  @Override
  protected AccessTokens open() {
    return tokens;
  }
}
