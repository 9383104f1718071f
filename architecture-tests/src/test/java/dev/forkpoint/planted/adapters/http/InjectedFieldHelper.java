package dev.forkpoint.planted.adapters.http;

import dev.forkpoint.planted.bootstrap.Composition;
import io.micronaut.context.annotation.Value;

final class InjectedFieldHelper {
  @Value("${limit}")
  int limit;

  Composition composition() {
    return new Composition();
  }
}
