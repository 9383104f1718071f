package dev.forkpoint.application.share;

/// A session cannot be sent as it is. The message says why, in words for people, and holds nothing
/// of the session.
final class CannotShareException extends Exception {
  private static final long serialVersionUID = 1L;

  CannotShareException(String why) {
    super(why);
  }

  CannotShareException(String why, Throwable cause) {
    super(why, cause);
  }
}
