package dev.forkpoint.adapters.fs.trace;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Cuts a file into rows at its line feeds. A row is never held: it is read as a stream, and what
/// is not read of it is skipped.
///
/// Every line feed ends a row, so rows are numbered as in an editor. What follows the last one is a
/// row too, an unfinished one.
final class RowReader {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final InputStream file;
  private final InputStream content = new Content();
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int at;
  private int limit;
  private long offset;
  private long start;
  private long number;
  private boolean open;
  private boolean finished = true;

  RowReader(InputStream file) {
    this.file = file;
  }

  /// Goes on to the next row. False where there is none.
  boolean next() throws IOException {
    skipRest();
    if (!fill()) {
      return false;
    }
    start = offset;
    number++;
    open = true;
    finished = false;
    return true;
  }

  /// The bytes of the row without its line feed. The same stream serves every row.
  InputStream content() {
    return content;
  }

  /// Reads over what is left of the row, so that its end is known.
  void skipRest() throws IOException {
    content.transferTo(OutputStream.nullOutputStream());
  }

  /// The number of the row, counted from 1; afterwards the number of all rows.
  long number() {
    return number;
  }

  /// The byte of the file at which the row begins.
  long start() {
    return start;
  }

  /// How much of the file was read, in bytes. After [#skipRest] it is the byte after the row and
  /// its line feed.
  long offset() {
    return offset;
  }

  /// Whether a line feed ended the row. Known after [#skipRest].
  boolean isFinished() {
    return finished;
  }

  private boolean fill() throws IOException {
    if (at == limit) {
      at = 0;
      limit = Math.max(0, file.read(buffer));
    }
    return at < limit;
  }

  private int lineFeedWithin(int length) {
    int end = Math.min(limit, at + length);
    for (int i = at; i < end; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return end;
  }

  private void advance(int bytes) {
    at += bytes;
    offset += bytes;
  }

  private final class Content extends InputStream {
    @Override
    public int read() throws IOException {
      byte[] single = new byte[1];
      return read(single, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(single[0]);
    }

    @Override
    public int read(byte[] target, int start, int length) throws IOException {
      if (!open || atEnd()) {
        return -1;
      }
      int bytes = lineFeedWithin(length) - at;
      System.arraycopy(buffer, at, target, start, bytes);
      advance(bytes);
      return bytes;
    }

    private boolean atEnd() throws IOException {
      if (!fill()) {
        open = false;
      } else if (buffer[at] == '\n') {
        advance(1);
        finished = true;
        open = false;
      }
      return !open;
    }
  }
}
