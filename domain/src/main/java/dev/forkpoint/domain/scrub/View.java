package dev.forkpoint.domain.scrub;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A text as it reads once an encoding is taken off it, and where each of its bytes stands in the
/// row. The bytes are a buffer that is used again for the next text.
final class View {
  byte[] text = new byte[256];

  /// Where it begins in [#text], and where it ends.
  int from;

  int to;

  /// Where each byte, and the end, stands in the row; absent where they are the row's own bytes.
  private int @Nullable [] origins;

  private int[] buffer = new int[256];

  /// What the looks at this text have found out about it.
  final Memory memory = new Memory();

  /// Becomes a part of the row as it stands there.
  View itself(byte[] row, int begin, int end) {
    text = row;
    from = begin;
    to = end;
    origins = null;
    memory.forget();
    return this;
  }

  /// Becomes a text that [#add] will fill, of no more than this many bytes.
  View empty(int most) {
    if (origins == null || text.length < most) {
      text = new byte[Math.max(most, 256)];
    }
    if (buffer.length <= most) {
      buffer = new int[Math.max(most, 256) + 1];
    }
    origins = buffer;
    from = 0;
    to = 0;
    memory.forget();
    return this;
  }

  /// Becomes a text that [#put] will fill, of no more than this many bytes, which stand nowhere in
  /// the row.
  View apart(int most) {
    if (text.length < most) {
      text = new byte[most];
    }
    from = 0;
    to = 0;
    memory.forget();
    return this;
  }

  void put(int value) {
    text[to++] = (byte) value;
  }

  /// Adds a byte that begins at a place in the row.
  void add(int value, int origin) {
    text[to] = (byte) value;
    buffer[to++] = origin;
  }

  /// Ends the text at a place in the row.
  View end(int origin) {
    buffer[to] = origin;
    return this;
  }

  /// Where a place in the text is in the row.
  int origin(int at) {
    int[] known = origins;
    return known == null ? at : known[at];
  }

  byte[] bytes(int begin, int end) {
    return Arrays.copyOfRange(text, begin, end);
  }
}
