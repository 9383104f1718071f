package dev.forkpoint.domain.scrub;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// The lines of a stream, one at a time, in a buffer that grows with the longest of them.
final class Rows {
  private static final int FIRST_SIZE = 1 << 20;
  private static final int WORD = 8;
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /// Eight line feeds.
  private static final long FEEDS = 0x0a0a0a0a0a0a0a0aL;

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;

  private final InputStream input;
  private byte[] buffer = new byte[FIRST_SIZE];
  private int filled;
  private int from;
  private int to;
  private long number = 1;
  private int lines;

  Rows(InputStream input) {
    this.input = input;
  }

  byte[] bytes() {
    return buffer;
  }

  /// Where the line begins.
  int from() {
    return from;
  }

  /// Where it ends, behind its line feed if it has one.
  int to() {
    return to;
  }

  /// The number of the line that begins there, from 1.
  long number() {
    return number;
  }

  /// Goes to the next line.
  ///
  /// @return false where there is none
  boolean next() throws IOException {
    from = to;
    number += lines;
    lines = 0;
    return addLine();
  }

  /// Goes to the next value of JSON: a line, or the lines that it takes if it is open at the end of
  /// the first.
  ///
  /// @return false where there is none
  boolean nextValue() throws IOException {
    if (!next()) {
      return false;
    }
    OpenValue value = new OpenValue();
    boolean open = value.isOpenIn(buffer, from, to);
    while (open) {
      int length = to - from;
      open = addLine() && value.goesOn(buffer, from + length, to);
    }
    return true;
  }

  /// Adds lines to the one that is there, while it is shorter than this and there are more.
  boolean extend(int least) throws IOException {
    boolean more = true;
    while (more && to - from < least) {
      more = addLine();
    }
    return more;
  }

  private boolean addLine() throws IOException {
    int length = to - from;
    int searched = to;
    int feed = feed(searched);
    while (feed < 0) {
      searched = filled - from;
      if (!fill()) {
        to = filled;
        lines += to - from > length ? 1 : 0;
        return to - from > length;
      }
      searched += from;
      to = from + length;
      feed = feed(searched);
    }
    to = feed + 1;
    lines++;
    return true;
  }

  /// Gives back what stands behind a place; it is what the next line begins with.
  void cut(int place) {
    to = place;
  }

  /// Reads more behind what has not been given out, which moves to the front.
  private boolean fill() throws IOException {
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, filled - from);
      filled -= from;
      from = 0;
    }
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.multiplyExact(buffer.length, 2));
    }
    int count = input.read(buffer, filled, buffer.length - filled);
    if (count > 0) {
      filled += count;
    }
    return count > 0;
  }

  private int feed(int begin) {
    int at = begin;
    while (at + 4 * WORD <= filled
        && (feeds(at) | feeds(at + WORD) | feeds(at + 2 * WORD) | feeds(at + 3 * WORD)) == 0) {
      at += 4 * WORD;
    }
    for (; at + WORD <= filled; at += WORD) {
      long feeds = feeds(at);
      if (feeds != 0) {
        return at + Long.numberOfTrailingZeros(feeds) / WORD;
      }
    }
    for (; at < filled; at++) {
      if (buffer[at] == '\n') {
        return at;
      }
    }
    return -1;
  }

  /// The lowest bit that is set says which of eight bytes is the first line feed.
  private long feeds(int at) {
    long different = (long) WORDS.get(buffer, at) ^ FEEDS;
    return (different - ONES) & ~different & HIGHS;
  }
}
