package dev.forkpoint.adapters.hub.standin;

/// A request that the Hub does not do.
final class StandInRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient StandInAnswer answer;

  StandInRefusal(StandInAnswer answer) {
    this.answer = answer;
  }

  StandInRefusal(int status, String words) {
    this(StandInAnswer.error(status, words));
  }

  StandInAnswer answer() {
    return answer;
  }
}
