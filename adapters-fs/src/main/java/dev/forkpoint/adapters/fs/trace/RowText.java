package dev.forkpoint.adapters.fs.trace;

import java.io.IOException;
import java.io.Reader;
import java.util.OptionalLong;

/// The characters of one row after another, as a JSON parser with little memory can bear them: a
/// long string ends early, in `…`, and a long literal ends early too. So whatever a row holds, the
/// parser never has to hold more than a beginning.
///
/// A byte order mark and NULs between values, such as a crash leaves, become blanks.
final class RowText extends Reader {
  private static final int LONGEST_LITERAL = 1000;
  private static final int DROPPED = -1;
  private static final int BEGUN = -1;
  private static final int HEX_DIGITS = 4;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final TextPieces row;
  private final int longestString;
  private int at;
  private int runStart;
  private int runLength;
  private long before;
  private boolean inString;
  private boolean cut;
  private int length;
  private int escape;
  private OptionalLong nul = OptionalLong.empty();

  /// @param row the text of the row at hand
  /// @param longestString the most characters of a string; an escape stands for one
  RowText(TextPieces row, int longestString) {
    this.row = row;
    this.longestString = longestString;
  }

  /// Begins the row that the stream has come to.
  void begin() {
    row.begin();
    at = 0;
    runLength = 0;
    before = 0;
    inString = false;
    cut = false;
    length = 0;
    nul = OptionalLong.empty();
  }

  /// Gives a run of characters that follow one another in the row, so that the place of each is
  /// known from that of the first.
  @Override
  public int read(char[] target, int start, int most) throws IOException {
    before += runLength;
    runLength = 0;
    while (runLength == 0) {
      if (at == row.length() && !nextPiece()) {
        return -1;
      }
      copyRun(target, start, Math.min(most, row.length() - at));
    }
    return runLength;
  }

  private boolean nextPiece() throws IOException {
    at = 0;
    return row.next();
  }

  /// The byte of the row that a character came from.
  ///
  /// @param character its index; one of those that were read last, or the end
  long offset(long character) {
    long index = Math.clamp(character - before, 0, runLength);
    return row.offset(runStart + (int) index);
  }

  /// The first byte of the row that is no UTF-8, among those read so far.
  OptionalLong malformed() {
    return row.malformed();
  }

  /// The first NUL between values, among those read so far.
  OptionalLong nul() {
    return nul;
  }

  @Override
  public void close() {}

  private void copyRun(char[] target, int start, int most) {
    int end = at + most;
    if (cut && escape == 0) {
      at = plainEnd(end);
    }
    runStart = at;
    boolean kept = true;
    while (kept && at < end) {
      copyPlain(target, start + runLength, end);
      kept = at == end || copyOne(target, start + runLength);
    }
  }

  /// Copies as much of a string as can be copied without a closer look, which is most of all.
  private void copyPlain(char[] target, int start, int end) {
    if (inString && escape == 0 && !cut) {
      int plain = plainEnd(Math.min(end, at + longestString - 1 - length)) - at;
      System.arraycopy(row.characters(), at, target, start, plain);
      at += plain;
      runLength += plain;
    }
  }

  private boolean copyOne(char[] target, int start) {
    int kept = shorten(row.characters()[at++]);
    if (kept == DROPPED) {
      return false;
    }
    target[start] = (char) kept;
    runLength++;
    return true;
  }

  /// Where the string ends, or something begins that may go beyond `end`. What comes before is
  /// counted.
  private int plainEnd(int end) {
    char[] characters = row.characters();
    int plain = at;
    int passed = 0;
    while (plain < end && characters[plain] != '"' && !isLongEscape(plain, end)) {
      plain += characters[plain] == '\\' ? 2 : 1;
      passed++;
    }
    length += passed;
    return plain;
  }

  private boolean isLongEscape(int index, int end) {
    char[] characters = row.characters();
    return characters[index] == '\\' && (index + 1 == end || characters[index + 1] == 'u');
  }

  private int shorten(char character) {
    return inString ? withinString(character) : betweenStrings(character);
  }

  private int betweenStrings(char character) {
    switch (character) {
      case '"' -> beginString();
      case '\0' -> {
        noteNul();
        return ' ';
      }
      case BYTE_ORDER_MARK -> {
        return ' ';
      }
      case ' ', '\t', '\r', ',', ':', '{', '}', '[', ']' -> length = 0;
      default -> length = Math.min(length, LONGEST_LITERAL) + 1;
    }
    return length > LONGEST_LITERAL ? DROPPED : character;
  }

  private void beginString() {
    inString = true;
    length = 0;
    escape = 0;
  }

  private void noteNul() {
    if (nul.isEmpty()) {
      nul = OptionalLong.of(row.offset(at - 1));
    }
  }

  private int withinString(char character) {
    boolean whole = escape == 0;
    if (whole && character == '"') {
      inString = false;
      cut = false;
      length = 0;
      return character;
    }
    escape = escapeAfter(character);
    if (whole && !cut && ++length == longestString) {
      cut = true;
      return '…';
    }
    return cut ? DROPPED : character;
  }

  /// How many more characters belong to the escape sequence after this one. A string is not cut
  /// before it is complete.
  private int escapeAfter(char character) {
    return switch (escape) {
      case 0 -> character == '\\' ? BEGUN : 0;
      case BEGUN -> character == 'u' ? HEX_DIGITS : 0;
      default -> escape - 1;
    };
  }
}
