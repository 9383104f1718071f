package dev.forkpoint.adapters.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// The rows of a trace that is written line by line.
final class TraceRows {
  private static final int PIECE = 64 * 1024;

  private final InputStream rows;

  TraceRows(InputStream rows) {
    this.rows = rows;
  }

  /// Copies a row without its line feed.
  ///
  /// @param row counted from 1
  /// @return whether there is such a row
  boolean copy(long row, OutputStream target) throws IOException {
    byte[] piece = new byte[PIECE];
    long current = 1;
    boolean isThere = false;
    for (int length = rows.read(piece); length >= 0; length = rows.read(piece)) {
      int start = 0;
      while (start < length && current <= row) {
        int end = lineFeed(piece, start, length);
        if (current == row) {
          isThere = true;
          target.write(piece, start, end - start);
        }
        current += end < length ? 1 : 0;
        start = end + 1;
      }
      if (current > row) {
        break;
      }
    }
    return isThere;
  }

  /// The place of the next line feed; the end of the piece where there is none.
  private static int lineFeed(byte[] piece, int start, int length) {
    int at = start;
    while (at < length && piece[at] != '\n') {
      at++;
    }
    return at;
  }
}
