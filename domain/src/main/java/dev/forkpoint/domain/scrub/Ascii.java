package dev.forkpoint.domain.scrub;

/// What the bytes of a text are, as far as they are ASCII.
final class Ascii {
  private static final byte DIGIT = 1;
  private static final byte UPPER = 2;
  private static final byte LOWER = 4;
  private static final byte JOINS = 8;
  private static final byte BASE64 = 16;
  private static final byte SPACE = 32;
  private static final byte[] KIND = kinds();

  /// Which bytes names and tokens have.
  static final boolean[] OF_NAME = table(DIGIT | UPPER | LOWER | JOINS);

  /// Which bytes base64 has.
  static final boolean[] OF_BASE64 = table(BASE64);

  private Ascii() {}

  private static byte[] kinds() {
    byte[] kind = new byte[256];
    fill(kind, '0', '9', DIGIT | BASE64);
    fill(kind, 'A', 'Z', UPPER | BASE64);
    fill(kind, 'a', 'z', LOWER | BASE64);
    for (char c : "_-.".toCharArray()) {
      kind[c] |= JOINS;
    }
    for (char c : "+/_-".toCharArray()) {
      kind[c] |= BASE64;
    }
    for (char c : " \t\r\n".toCharArray()) {
      kind[c] |= SPACE;
    }
    return kind;
  }

  private static void fill(byte[] kind, char from, char to, int bits) {
    for (int c = from; c <= to; c++) {
      kind[c] = (byte) bits;
    }
  }

  private static boolean[] table(int bits) {
    boolean[] table = new boolean[256];
    for (int c = 0; c < table.length; c++) {
      table[c] = (KIND[c] & bits) != 0;
    }
    return table;
  }

  /// A table of the bytes that are among some characters.
  static boolean[] of(String characters) {
    boolean[] table = new boolean[256];
    for (int i = 0; i < characters.length(); i++) {
      table[characters.charAt(i)] = true;
    }
    return table;
  }

  static boolean isDigit(int c) {
    return (KIND[c & 0xff] & DIGIT) != 0;
  }

  static boolean isUpper(int c) {
    return (KIND[c & 0xff] & UPPER) != 0;
  }

  static boolean isLower(int c) {
    return (KIND[c & 0xff] & LOWER) != 0;
  }

  static boolean isLetter(int c) {
    return (KIND[c & 0xff] & (UPPER | LOWER)) != 0;
  }

  static boolean isAlphanumeric(int c) {
    return (KIND[c & 0xff] & (DIGIT | UPPER | LOWER)) != 0;
  }

  /// Whether names and tokens have it: a letter, a digit, or what joins them.
  static boolean isOfName(int c) {
    return (KIND[c & 0xff] & (DIGIT | UPPER | LOWER | JOINS)) != 0;
  }

  static boolean isBase64(int c) {
    return (KIND[c & 0xff] & BASE64) != 0;
  }

  /// Whether base64 has all of them.
  static boolean areBase64(byte a, byte b, byte c, byte d, byte e) {
    int all = KIND[a & 0xff] & KIND[b & 0xff] & KIND[c & 0xff] & KIND[d & 0xff] & KIND[e & 0xff];
    return (all & BASE64) != 0;
  }

  /// Whether a part of a text is of base64 and has a digit, or capitals and small letters.
  static boolean isMixedBase64(byte[] text, int from, int to) {
    int all = BASE64;
    int any = 0;
    for (int at = from; at < to && all != 0; at++) {
      all &= KIND[text[at] & 0xff];
      any |= KIND[text[at] & 0xff];
    }
    return all != 0 && ((any & DIGIT) != 0 || (any & (UPPER | LOWER)) == (UPPER | LOWER));
  }

  static boolean isSpace(int c) {
    return (KIND[c & 0xff] & SPACE) != 0;
  }

  static boolean isHex(int c) {
    return hex(c) >= 0;
  }

  /// What a hexadecimal digit stands for; negative for anything else.
  static int hex(int c) {
    if (isDigit(c)) {
      return c - '0';
    }
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }

  static int lower(int c) {
    return isUpper(c) ? c | 0x20 : c & 0xff;
  }
}
