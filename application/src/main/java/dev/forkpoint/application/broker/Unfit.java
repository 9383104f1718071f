package dev.forkpoint.application.broker;

import dev.forkpoint.domain.broker.BrokerSession;

/// Something that cannot be brought in, while the rest can.
final class Unfit extends Exception {
  private static final long serialVersionUID = 1L;

  private final String why;

  /// @param why in one line
  Unfit(String why) {
    super(why);
    this.why = why;
  }

  static Unfit empty(BrokerSession session) {
    return new Unfit("it holds no transcript %s".formatted(session.transcript()));
  }

  String why() {
    return why;
  }
}
