package dev.forkpoint.domain.scrub;

/// Says that a row is no JSON, so that nothing can be said about the secrets in it, and nothing of
/// the session may be sent. The message has no part of the row.
public final class DamagedRowException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String stream;
  private final long row;

  DamagedRowException(String stream, long row) {
    super("row %d of %s is no whole JSON".formatted(row, stream));
    this.stream = stream;
    this.row = row;
  }

  /// The name of what it was found in.
  public String stream() {
    return stream;
  }

  /// The number of the row, from 1.
  public long row() {
    return row;
  }
}
