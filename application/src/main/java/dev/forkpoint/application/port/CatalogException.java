package dev.forkpoint.application.port;

/// Trouble with the catalog's database: locked by somebody else, gone, or refusing. Its message is
/// one line that says what was attempted and why it failed.
public final class CatalogException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CatalogException(String message, Throwable cause) {
    super(message, cause);
  }
}
