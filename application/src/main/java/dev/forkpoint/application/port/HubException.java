package dev.forkpoint.application.port;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The Hub refuses, or is in trouble. Its message is one line for people, which says what was
/// attempted, on what, why it failed and what to do. It never holds a token.
public abstract sealed class HubException extends IOException {
  private static final long serialVersionUID = 1L;

  private HubException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  private HubException(String message) {
    super(message);
  }

  /// The Hub does not answer, breaks off, or is out of order. Trying later helps.
  public static final class Unreachable extends HubException {
    private static final long serialVersionUID = 1L;

    public Unreachable(String message, Throwable cause) {
      super(message, cause);
    }

    public Unreachable(String message) {
      super(message);
    }
  }

  /// Somebody else is at work on the same thing. Trying soon helps.
  public static final class Busy extends HubException {
    private static final long serialVersionUID = 1L;

    public Busy(String message) {
      super(message);
    }
  }

  /// There were too many requests, or too many commits. Trying helps after some time, and not
  /// before.
  public static final class Limited extends HubException {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    public Limited(String message, Duration wait) {
      super(message);
      this.wait = wait;
    }

    /// How long to wait, as the Hub says or as is known of it.
    public Duration delay() {
      return wait;
    }
  }

  /// The Hub does not know the token. Another one is needed.
  public static final class TokenRefused extends HubException {
    private static final long serialVersionUID = 1L;

    public TokenRefused(String message) {
      super(message);
    }
  }

  /// The token does not suffice, or a rule of the organization forbids it.
  public static final class Forbidden extends HubException {
    private static final long serialVersionUID = 1L;

    public Forbidden(String message) {
      super(message);
    }
  }

  /// There is no such thing, or this account may not see it. The Hub makes no difference between
  /// the two.
  public static final class Missing extends HubException {
    private static final long serialVersionUID = 1L;

    public Missing(String message) {
      super(message);
    }
  }

  /// The Hub does not take what was sent, and will not take it another time.
  public static final class Rejected extends HubException {
    private static final long serialVersionUID = 1L;

    public Rejected(String message) {
      super(message);
    }
  }
}
