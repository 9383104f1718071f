package dev.forkpoint.adapters.fs.trace;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.Set;

/// A JSON object some of whose values are strings that hold JSON themselves, read as if that JSON
/// stood there instead: `{"a":"[1,\"b\"]"}` reads `{"a":[1,"b"]}`.
///
/// Nothing is held but the piece at hand, so such a string may be as long as the file. What is no
/// JSON comes through as it is, for the parser to complain about.
final class EncodedLists implements TextPieces {
  private static final int LONGEST_KEY = 100;
  private static final int HEX_DIGITS = 4;
  private static final int HEX_BITS = 4;

  private final TextPieces source;
  private final Set<String> keys;
  private final StringBuilder key = new StringBuilder();
  private final StringBuilder hex = new StringBuilder();
  private char[] characters = new char[0];
  private int[] places = new int[0];
  private int length;
  private int depth;
  private Place place = Place.BETWEEN;
  private boolean escaped;
  private boolean isKey;

  /// Where the character at hand stands.
  private enum Place {
    BETWEEN,
    STRING,
    ENCODED,
    UNICODE_ESCAPE
  }

  /// @param source the text
  /// @param keys the keys of the object whose values, where they are strings, hold JSON
  EncodedLists(TextPieces source, Set<String> keys) {
    this.source = source;
    this.keys = keys;
  }

  @Override
  public void begin() {
    source.begin();
    length = 0;
    depth = 0;
    place = Place.BETWEEN;
    escaped = false;
    isKey = false;
  }

  @Override
  public boolean next() throws IOException {
    length = 0;
    while (length == 0 && source.next()) {
      decode();
    }
    return length > 0;
  }

  @Override
  public char[] characters() {
    return characters;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public long offset(int index) {
    return source.offset(index < length ? places[index] : source.length());
  }

  @Override
  public OptionalLong malformed() {
    return source.malformed();
  }

  private void decode() {
    if (places.length < source.length()) {
      characters = new char[source.length()];
      places = new int[source.length()];
    }
    char[] from = source.characters();
    for (int i = keepPlain(from, 0); i < source.length(); i = keepPlain(from, i + 1)) {
      switch (place) {
        case BETWEEN -> between(from[i], i);
        case STRING -> withinString(from[i], i);
        case ENCODED -> encoded(from[i], i);
        case UNICODE_ESCAPE -> hexDigit(from[i], i);
      }
    }
  }

  /// Keeps as much of a string as needs no closer look, which is most of all.
  ///
  /// @return the place of the first character that does
  private int keepPlain(char[] from, int start) {
    int at = start;
    boolean inString = place == Place.ENCODED || (place == Place.STRING && !isKey);
    while (inString && !escaped && at < source.length() && from[at] != '\\' && from[at] != '"') {
      keep(from[at], at);
      at++;
    }
    return at;
  }

  private void keep(char character, int at) {
    characters[length] = character;
    places[length++] = at;
  }

  private void between(char character, int at) {
    switch (character) {
      case '"' -> {
        boolean encoded = depth == 1 && !isKey && keys.contains(key.toString());
        place = encoded ? Place.ENCODED : Place.STRING;
        if (encoded) {
          return;
        }
        if (isKey) {
          key.setLength(0);
        }
      }
      case '{', '[' -> {
        depth++;
        isKey = depth == 1 && character == '{';
      }
      case '}', ']' -> depth--;
      case ':' -> isKey = false;
      case ',' -> isKey = depth == 1;
      default -> {}
    }
    keep(character, at);
  }

  private void withinString(char character, int at) {
    keep(character, at);
    if (escaped) {
      escaped = false;
    } else if (character == '\\') {
      escaped = true;
    } else if (character == '"') {
      place = Place.BETWEEN;
    } else if (isKey && key.length() < LONGEST_KEY) {
      key.append(character);
    }
  }

  private void encoded(char character, int at) {
    if (escaped) {
      escaped = false;
      unescape(character, at);
    } else if (character == '\\') {
      escaped = true;
    } else if (character == '"') {
      place = Place.BETWEEN;
    } else {
      keep(character, at);
    }
  }

  private void unescape(char character, int at) {
    switch (character) {
      case 'n' -> keep('\n', at);
      case 't' -> keep('\t', at);
      case 'r' -> keep('\r', at);
      case 'b' -> keep('\b', at);
      case 'f' -> keep('\f', at);
      case 'u' -> {
        place = Place.UNICODE_ESCAPE;
        hex.setLength(0);
      }
      default -> keep(character, at);
    }
  }

  private void hexDigit(char character, int at) {
    hex.append(character);
    if (hex.length() == HEX_DIGITS) {
      place = Place.ENCODED;
      keep(unicode(), at);
    }
  }

  private char unicode() {
    int value = 0;
    for (int i = 0; i < HEX_DIGITS; i++) {
      value = value << HEX_BITS | Math.max(0, Character.digit(hex.charAt(i), 1 << HEX_BITS));
    }
    return (char) value;
  }
}
