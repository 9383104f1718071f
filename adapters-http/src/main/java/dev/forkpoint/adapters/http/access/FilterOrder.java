package dev.forkpoint.adapters.http.access;

import io.micronaut.core.order.Ordered;

/// In which order a request meets the filters; its answer meets them the other way round.
final class FilterOrder {
  static final int LOG = Ordered.HIGHEST_PRECEDENCE;
  static final int HEADERS = LOG + 1;
  static final int AUDIT = HEADERS + 1;
  static final int TARGET = AUDIT + 1;
  static final int TOKEN = TARGET + 1;
  static final int REACH = TOKEN + 1;

  private FilterOrder() {}
}
