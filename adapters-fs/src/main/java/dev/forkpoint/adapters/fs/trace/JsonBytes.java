package dev.forkpoint.adapters.fs.trace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serial;

/// The tokens of one row of JSON, read from its bytes. What is not just as it should be, or is out
/// of the ordinary, is refused.
///
/// A line feed ends the row, and no token goes beyond one, so nothing else stops at the row's end.
final class JsonBytes {
  private static final int HEX_DIGITS = 4;
  private static final int HEX_RADIX = 16;
  private static final int LONGEST_NUMBER = 100;

  private final int longestString;
  private final KnownKeys knownKeys = new KnownKeys();
  private final Unescaping unescaping = new Unescaping();
  private byte[] bytes = new byte[0];
  private int at;
  private int end;

  /// A row has to be looked at more closely.
  static final class Unusual extends Exception {
    @Serial private static final long serialVersionUID = 1;

    Unusual() {
      super(null, null, false, false);
    }
  }

  /// @param longestString how many bytes a string has at most, as it is written in the row
  JsonBytes(int longestString) {
    this.longestString = longestString;
  }

  /// Begins a row, of UTF-8.
  ///
  /// @param lineFeed where the line feed stands that ends it
  void begin(byte[] row, int start, int lineFeed) {
    bytes = row;
    at = start;
    end = lineFeed;
  }

  /// The next character that is no blank; a line feed at the end.
  char next() {
    while (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r') {
      at++;
    }
    return (char) bytes[at];
  }

  /// Whether nothing but blanks is left of the row.
  boolean isAtEnd() {
    return next() == '\n' && at == end;
  }

  /// Goes behind a character, where it comes next.
  boolean takes(char wanted) {
    boolean comes = next() == wanted;
    at += comes ? 1 : 0;
    return comes;
  }

  /// Goes behind a character, which must come next.
  void take(char wanted) throws Unusual {
    refuseUnless(takes(wanted));
  }

  /// Goes behind a word, which must come next.
  void take(String word) throws Unusual {
    next();
    for (int i = 0; i < word.length(); i++) {
      refuseUnless(bytes[at] == word.charAt(i));
      at++;
    }
  }

  /// Reads a key and its colon.
  String key() throws Unusual {
    next();
    int start = at + 1;
    String key = skipString() ? knownKeys.key(bytes, start, at - 1) : unescaped(start);
    refuseUnless(at - start <= longestString);
    take(':');
    return key;
  }

  /// Reads a string.
  String string() throws Unusual {
    next();
    int start = at + 1;
    boolean plain = skipString();
    refuseUnless(at - start <= longestString);
    return plain ? new String(bytes, start, at - 1 - start, UTF_8) : unescaped(start);
  }

  private String unescaped(int start) {
    return unescaping.unescape(bytes, start, at - 1);
  }

  /// Reads a number, as it is written.
  String number() throws Unusual {
    next();
    int start = at;
    skipNumber();
    refuseUnless(at - start <= LONGEST_NUMBER);
    return new String(bytes, start, at - start, ISO_8859_1);
  }

  /// Goes over a string.
  ///
  /// @return whether it is without escapes
  boolean skipString() throws Unusual {
    take('"');
    at = ByteScan.plainEnd(bytes, at, end);
    boolean plain = bytes[at] == '"';
    while (bytes[at] == '\\') {
      skipEscape();
      at = ByteScan.plainEnd(bytes, at, end);
    }
    refuseUnless(bytes[at] == '"');
    at++;
    return plain;
  }

  private void skipEscape() throws Unusual {
    switch (bytes[at + 1]) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at += 2;
      case 'u' -> {
        at += 2;
        for (int i = 0; i < HEX_DIGITS; i++) {
          refuseUnless(Character.digit(bytes[at], HEX_RADIX) >= 0);
          at++;
        }
      }
      default -> throw new Unusual();
    }
  }

  /// Goes over a number.
  void skipNumber() throws Unusual {
    at += next() == '-' ? 1 : 0;
    if (bytes[at] == '0') {
      at++;
    } else {
      skipDigits();
    }
    if (bytes[at] == '.') {
      at++;
      skipDigits();
    }
    if (bytes[at] == 'e' || bytes[at] == 'E') {
      at++;
      at += bytes[at] == '+' || bytes[at] == '-' ? 1 : 0;
      skipDigits();
    }
  }

  private void skipDigits() throws Unusual {
    int start = at;
    while (bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    refuseUnless(at > start);
  }

  private static void refuseUnless(boolean usual) throws Unusual {
    if (!usual) {
      throw new Unusual();
    }
  }
}
