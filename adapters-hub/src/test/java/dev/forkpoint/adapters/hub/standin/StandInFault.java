package dev.forkpoint.adapters.hub.standin;

/// Something that goes wrong with a request.
///
/// @param method of the request
/// @param target what its path and query contain
/// @param effect what goes wrong
public record StandInFault(String method, String target, Effect effect) {

  /// How it goes wrong.
  public sealed interface Effect {
    /// The request is answered so, and not done.
    record Answer(StandInAnswer answer) implements Effect {}

    /// The request is done, and answered so.
    record DoneButAnswer(StandInAnswer answer) implements Effect {}

    /// The connection ends, and nothing is done.
    record Cut() implements Effect {}

    /// The request is done, and the connection ends before its answer.
    record DoneButCut() implements Effect {}

    /// The request is done, and its answer stops in the middle, without an end of the connection.
    record Stall() implements Effect {}

    /// Something happens before the request is looked at, which is done then as usual.
    record Before(Runnable event) implements Effect {}
  }

  boolean strikes(StandInRequest request) {
    return request.method().equals(method) && request.target().contains(target);
  }
}
