package dev.forkpoint.domain.share;

import java.util.BitSet;

/// Where in rows of JSON a byte is, followed byte by byte. A row is one line.
final class JsonPlace {
  private final BitSet inObject = new BitSet();
  private int depth;
  private boolean expectsKey;
  private boolean inString;
  private boolean isKey;
  private boolean escaped;

  /// What a byte was.
  enum Kind {
    /// The quotation mark before a value that is text.
    TEXT_BEGINS,
    /// Part of such a value.
    TEXT,
    /// The quotation mark behind it.
    TEXT_ENDS,
    /// Part of a key, with its quotation marks.
    KEY,
    /// The end of the row.
    ROW_ENDS,
    /// Anything else.
    OTHER
  }

  /// How many objects and lists are open.
  int depth() {
    return depth;
  }

  /// Takes the next byte.
  Kind next(byte value) {
    if (value == '\n') {
      reset();
      return Kind.ROW_ENDS;
    }
    return inString ? inString(value) : outside(value);
  }

  private void reset() {
    depth = 0;
    expectsKey = false;
    inString = false;
    escaped = false;
  }

  private Kind inString(byte value) {
    if (!escaped && value == '"') {
      inString = false;
      return isKey ? Kind.KEY : Kind.TEXT_ENDS;
    }
    escaped = !escaped && value == '\\';
    return isKey ? Kind.KEY : Kind.TEXT;
  }

  private Kind outside(byte value) {
    switch (value) {
      case '"' -> {
        inString = true;
        isKey = expectsKey;
        return isKey ? Kind.KEY : Kind.TEXT_BEGINS;
      }
      case '{', '[' -> open(value == '{');
      case '}', ']' -> close();
      case ',' -> expectsKey = depth > 0 && inObject.get(depth);
      case ':' -> expectsKey = false;
      default -> {
        // Numbers, words and white space change nothing.
      }
    }
    return Kind.OTHER;
  }

  private void open(boolean object) {
    depth++;
    inObject.set(depth, object);
    expectsKey = object;
  }

  private void close() {
    depth = Math.max(0, depth - 1);
    expectsKey = false;
  }
}
