package dev.forkpoint.domain.share;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Finds out what a row says that it is: the text of its own key `type`.
final class RowType {
  /// Rows in which an agent keeps whole files.
  private static final Set<String> FILE_HISTORY =
      Set.of("file-history-snapshot", "file-history-delta");

  private static final String KEY = "\"type\"";
  private static final int MOST_BYTES = 32;

  private final byte[] last = new byte[MOST_BYTES];
  private int length;
  private boolean isTypes;
  private boolean keepsFiles;

  /// Takes the next byte of a row.
  void take(byte value, JsonPlace.Kind kind, int depth) {
    if (depth != 1) {
      return;
    }
    switch (kind) {
      case KEY -> key(value);
      case TEXT_BEGINS -> length = 0;
      case TEXT -> append(value);
      case TEXT_ENDS -> {
        keepsFiles |= isTypes && FILE_HISTORY.contains(text());
        length = 0;
      }
      case ROW_ENDS, OTHER -> {
        // Between the key and its value.
      }
    }
  }

  private void key(byte value) {
    append(value);
    if (value == '"' && length > 1) {
      isTypes = KEY.equals(text());
      length = 0;
    }
  }

  private void append(byte value) {
    if (length < MOST_BYTES) {
      last[length++] = value;
    }
  }

  private String text() {
    return new String(last, 0, length, StandardCharsets.UTF_8);
  }

  /// Whether the row is one in which an agent keeps whole files; begins the next one.
  boolean endRow() {
    boolean answer = keepsFiles;
    keepsFiles = false;
    isTypes = false;
    length = 0;
    return answer;
  }
}
