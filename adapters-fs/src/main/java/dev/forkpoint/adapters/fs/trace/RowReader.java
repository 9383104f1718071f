package dev.forkpoint.adapters.fs.trace;

import java.io.IOException;
import java.io.InputStream;

/// Cuts a file into rows at its line feeds. A row that is not very long can be held as a whole; any
/// row can be read as a stream. What is not read of a row is skipped.
///
/// Every line feed ends a row, so rows are numbered as in an editor. What follows the last one is a
/// row too, an unfinished one.
final class RowReader {
  private static final int FIRST_BYTES = 64 * 1024;

  /// How many bytes of a file are held at most.
  static final int MOST_BYTES = 1024 * 1024;

  private final InputStream file;
  private final InputStream content = new Content();
  private byte[] buffer = new byte[FIRST_BYTES];
  private int at;
  private int limit;

  /// Where the next line feed stands; the limit where none is here yet.
  private int lineFeed;

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

  /// Holds the row that was just begun in [#bytes], from [#at] to [#lineFeed], where a line feed
  /// ends it and it is no longer than there is room for. It can be read as a stream all the same.
  ///
  /// @return whether it is held
  boolean hold() throws IOException {
    boolean more = true;
    while (more && lineFeed == limit && limit - at < MOST_BYTES) {
      makeRoom();
      more = readBehind(limit);
    }
    return lineFeed < limit;
  }

  /// What is held of the file. The same array serves until [#hold] is called again.
  byte[] bytes() {
    return buffer;
  }

  /// Where in [#bytes] the row stands.
  int at() {
    return at;
  }

  /// Where in [#bytes] the row's line feed stands.
  int lineFeed() {
    return lineFeed;
  }

  /// The bytes of the row without its line feed. The same stream serves every row.
  InputStream content() {
    return content;
  }

  /// Goes over what is left of the row, so that its end is known.
  void skipRest() throws IOException {
    while (open && !atEnd()) {
      advance(lineFeed - at);
    }
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
      readBehind(0);
    }
    return at < limit;
  }

  /// Reads what comes next in the file, and goes on with the search for a line feed there.
  private boolean readBehind(int end) throws IOException {
    int read = file.read(buffer, end, buffer.length - end);
    limit = end + Math.max(0, read);
    lineFeed = ByteScan.lineFeed(buffer, end, limit);
    return read >= 0;
  }

  private void makeRoom() {
    if (limit == buffer.length) {
      byte[] room = at == 0 ? new byte[2 * buffer.length] : buffer;
      System.arraycopy(buffer, at, room, 0, limit - at);
      buffer = room;
      limit -= at;
      at = 0;
    }
  }

  private void advance(int bytes) {
    at += bytes;
    offset += bytes;
  }

  private boolean atEnd() throws IOException {
    if (!fill()) {
      open = false;
    } else if (at == lineFeed) {
      advance(1);
      lineFeed = ByteScan.lineFeed(buffer, at, limit);
      finished = true;
      open = false;
    }
    return !open;
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
      int bytes = Math.min(length, lineFeed - at);
      System.arraycopy(buffer, at, target, start, bytes);
      advance(bytes);
      return bytes;
    }
  }
}
