package dev.forkpoint.application.access;

/// Something that the caller's grant does not reach was named. To the caller it does not exist, and
/// the message says no more than that.
public final class NotGranted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotGranted(String message) {
    super(message);
  }
}
