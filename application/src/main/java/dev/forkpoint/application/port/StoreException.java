package dev.forkpoint.application.port;

import java.io.IOException;

/// Trouble with the store that the caller cannot have caused. Its message is one line that says
/// what was attempted, on what, and why it failed.
public abstract sealed class StoreException extends IOException {
  private static final long serialVersionUID = 1L;

  private StoreException(String message, Throwable cause) {
    super(message, cause);
  }

  private StoreException(String message) {
    super(message);
  }

  /// The store does not answer, or breaks off. The adapter has retried already where that helps.
  public static final class Unavailable extends StoreException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /// The store refuses, and will refuse again: credentials or permissions.
  public static final class Denied extends StoreException {
    private static final long serialVersionUID = 1L;

    public Denied(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /// There is no room left.
  public static final class Full extends StoreException {
    private static final long serialVersionUID = 1L;

    public Full(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /// An object that ought to be there is not, or is not what its name says.
  public static final class Damaged extends StoreException {
    private static final long serialVersionUID = 1L;

    public Damaged(String message) {
      super(message);
    }

    public Damaged(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
