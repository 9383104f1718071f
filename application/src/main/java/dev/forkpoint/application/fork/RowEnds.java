package dev.forkpoint.application.fork;

import java.io.IOException;
import java.io.InputStream;

/// Where the rows of a file end.
final class RowEnds {
  private static final int PIECE = 64 * 1024;

  private final InputStream rows;

  RowEnds(InputStream rows) {
    this.rows = rows;
  }

  /// The byte behind a row and its line feed; the end of the file where it has fewer rows.
  ///
  /// @param row counted from 1
  long of(long row) throws IOException {
    byte[] piece = new byte[PIECE];
    long behind = 0;
    long ended = 0;
    for (int length = rows.read(piece); length >= 0; length = rows.read(piece)) {
      for (int at = 0; at < length; at++) {
        if (piece[at] == '\n' && ++ended == row) {
          return behind + at + 1;
        }
      }
      behind += length;
    }
    return behind;
  }
}
