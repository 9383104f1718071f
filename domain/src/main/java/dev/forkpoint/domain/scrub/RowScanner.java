package dev.forkpoint.domain.scrub;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Walks over the JSON of a row and tells its strings, with one look at eight bytes. A row may hold
/// several values, one after another.
final class RowScanner {
  /// What is told of a row's strings.
  interface Visitor {
    /// A string of the row, without its quotes.
    void string(byte[] row, int from, int to, boolean key);
  }

  private static final int WORD = 8;
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final long QUOTES = ONES * '"';
  private static final long ESCAPES = ONES * '\\';
  private static final long SPACES = ONES * ' ';

  private final Visitor visitor;
  private byte[] row = {};
  private int to;

  /// For each container that is open: its bracket, the name in it that is read, or how many values.
  private byte[] brackets = new byte[64];

  private int[] keyFrom = new int[64];
  private int[] keyTo = new int[64];

  /// The number of each container that is open, of all in the row.
  private int[] numbers = new int[64];

  private int depth;
  private int containers;

  RowScanner(Visitor visitor) {
    this.visitor = visitor;
  }

  /// Walks over a row.
  ///
  /// @throws BadRow if it is no JSON
  void scan(byte[] bytes, int from, int end) throws BadRow {
    row = bytes;
    to = end;
    depth = 0;
    containers = 0;
    int at = spaces(from);
    if (at == end) {
      return;
    }
    while (at < end) {
      at = spaces(value(at));
    }
  }

  /// The name under which the value stands that is read; empty in an array.
  int keyFrom() {
    return depth == 0 || brackets[depth - 1] == '[' ? 0 : keyFrom[depth - 1];
  }

  /// The number of the object or array that is read, of all in the row; negative outside of any.
  int container() {
    return depth == 0 ? -1 : numbers[depth - 1];
  }

  int keyTo() {
    return depth == 0 || brackets[depth - 1] == '[' ? 0 : keyTo[depth - 1];
  }

  /// Where the value stands that is read: names and numbers, joined.
  String place() {
    StringBuilder place = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      if (brackets[i] == '[') {
        place.append('[').append(keyFrom[i]).append(']');
      } else {
        place.append(place.isEmpty() ? "" : ".");
        place.append(new String(row, keyFrom[i], keyTo[i] - keyFrom[i], StandardCharsets.UTF_8));
      }
    }
    return place.toString();
  }

  /// One value with all that is in it, without a call for each container: rows may be deep.
  private int value(int from) throws BadRow {
    int outer = depth;
    int at = from;
    do {
      at = opened(at);
      while (depth > outer && at >= 0 && isClosed(at)) {
        depth--;
        at = spaces(at + 1);
      }
      if (depth > outer) {
        at = nextMember(at);
      }
    } while (depth > outer);
    return at;
  }

  /// Reads a scalar, or opens a container and goes to its first member.
  private int opened(int from) throws BadRow {
    int at = from;
    while (at < to && (row[at] == '{' || row[at] == '[')) {
      open(row[at]);
      at = spaces(at + 1);
      if (isClosed(at)) {
        return at;
      }
      if (brackets[depth - 1] == '{') {
        at = key(at);
      }
    }
    if (at < to && row[at] == '"') {
      return spaces(string(at + 1, false));
    }
    return spaces(word(at));
  }

  private int nextMember(int at) throws BadRow {
    if (at >= to || row[at] != ',') {
      throw new BadRow();
    }
    int next = spaces(at + 1);
    if (brackets[depth - 1] == '{') {
      return key(next);
    }
    keyFrom[depth - 1]++;
    return next;
  }

  private boolean isClosed(int at) {
    return at < to && row[at] == (brackets[depth - 1] == '{' ? '}' : ']');
  }

  private void open(byte bracket) {
    if (depth == brackets.length) {
      brackets = Arrays.copyOf(brackets, depth * 2);
      keyFrom = Arrays.copyOf(keyFrom, depth * 2);
      keyTo = Arrays.copyOf(keyTo, depth * 2);
      numbers = Arrays.copyOf(numbers, depth * 2);
    }
    brackets[depth] = bracket;
    numbers[depth] = containers++;
    keyFrom[depth] = 0;
    keyTo[depth++] = 0;
  }

  private int key(int at) throws BadRow {
    if (at >= to || row[at] != '"') {
      throw new BadRow();
    }
    keyFrom[depth - 1] = at + 1;
    keyTo[depth - 1] = at + 1;
    int end = string(at + 1, true);
    keyTo[depth - 1] = end - 1;
    int colon = spaces(end);
    if (colon >= to || row[colon] != ':') {
      throw new BadRow();
    }
    return spaces(colon + 1);
  }

  /// A number, `true`, `false` or `null`.
  private int word(int from) throws BadRow {
    int at = from;
    while (at < to && (Ascii.isAlphanumeric(row[at]) || isOfNumber(row[at]))) {
      at++;
    }
    if (at == from || !(Ascii.isDigit(row[at - 1]) ? isNumber(from) : isWord(from, at))) {
      throw new BadRow();
    }
    return at;
  }

  private boolean isNumber(int from) {
    return row[from] == '-' || Ascii.isDigit(row[from]);
  }

  private boolean isWord(int from, int end) {
    return switch (new String(row, from, end - from, StandardCharsets.ISO_8859_1)) {
      case "true", "false", "null" -> true;
      default -> false;
    };
  }

  private static boolean isOfNumber(byte c) {
    return c == '-' || c == '+' || c == '.';
  }

  private int spaces(int from) {
    int at = from;
    while (at < to && Ascii.isSpace(row[at])) {
      at++;
    }
    return at;
  }

  /// A string from behind its first quote to behind its last one.
  private int string(int from, boolean key) throws BadRow {
    int at = from;
    while (true) {
      at = special(at);
      if (at >= to || (row[at] >= 0 && row[at] < ' ')) {
        throw new BadRow();
      }
      if (row[at] == '"') {
        visitor.string(row, from, at, key);
        return at + 1;
      }
      at = behindEscape(at + 1);
    }
  }

  /// The next quote, backslash or control character.
  private int special(int from) {
    int at = from;
    for (; at + WORD <= to; at += WORD) {
      long word = (long) WORDS.get(row, at);
      long quotes = word ^ QUOTES;
      long escapes = word ^ ESCAPES;
      long found =
          ((quotes - ONES & ~quotes) | (escapes - ONES & ~escapes) | (word - SPACES & ~word))
              & HIGHS;
      if (found != 0) {
        return at + Long.numberOfTrailingZeros(found) / WORD;
      }
    }
    while (at < to && row[at] != '"' && row[at] != '\\' && !(row[at] >= 0 && row[at] < ' ')) {
      at++;
    }
    return at;
  }

  /// Where the string goes on behind an escape, from behind its backslash.
  private int behindEscape(int at) throws BadRow {
    if (at < to) {
      switch (row[at]) {
        case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
          return at + 1;
        }
        case 'u' -> {
          if (at + 4 < to && Encoding.hex(row, at + 1, 4) >= 0) {
            return at + 5;
          }
        }
        default -> throw new BadRow();
      }
    }
    throw new BadRow();
  }

  /// Says that a row is no JSON.
  static final class BadRow extends Exception {
    private static final long serialVersionUID = 1L;

    BadRow() {
      super("the row is no JSON", null, false, false);
    }
  }
}
