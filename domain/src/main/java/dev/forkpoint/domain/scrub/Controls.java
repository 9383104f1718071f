package dev.forkpoint.domain.scrub;

/// What tells a terminal the colour in which to go on, as ECMA-48 has it in 5.4: an escape, a
/// bracket, parameters, and a letter or another sign beyond the digits. Nobody sees it, and rows
/// have it between the words that programs show in colours.
final class Controls {
  /// The character that begins one.
  static final int ESCAPE = 0x1b;

  private static final String WRITTEN = "u001b";
  private static final int LONGEST = 32;

  private Controls() {}

  /// Where that ends which goes on behind the escape at a place; the place itself where nothing
  /// does.
  static int end(byte[] text, int from, int limit) {
    if (from == limit || text[from] != '[') {
      return from;
    }
    int most = Math.min(limit, from + LONGEST);
    int at = from + 1;
    while (at < most && isParameter(text[at])) {
      at++;
    }
    return at < most && isLast(text[at]) ? at + 1 : from;
  }

  /// Where all those begin that end at a place, whether their escapes stand there or are written as
  /// in JSON, whatever layer of text they belong to; the place itself where none does.
  static int begin(byte[] text, int least, int end) {
    int at = end;
    int before = beginOfOne(text, least, at);
    while (before < at) {
      at = before;
      before = beginOfOne(text, least, at);
    }
    return at;
  }

  private static int beginOfOne(byte[] text, int least, int end) {
    int at = end - 1;
    if (at <= least || !isLast(text[at])) {
      return end;
    }
    int most = Math.max(least, end - LONGEST);
    do {
      at--;
    } while (at > most && isParameter(text[at]));
    if (at == least || text[at] != '[') {
      return end;
    }
    if (text[at - 1] == ESCAPE) {
      return at - 1;
    }
    int escape = at - WRITTEN.length();
    return isWritten(text, least, escape) ? beforeBackslashes(text, least, escape) : end;
  }

  private static boolean isWritten(byte[] text, int least, int from) {
    boolean written = from > least && text[from - 1] == '\\';
    for (int i = 0; written && i < WRITTEN.length(); i++) {
      written = Ascii.lower(text[from + i]) == WRITTEN.charAt(i);
    }
    return written;
  }

  private static int beforeBackslashes(byte[] text, int least, int from) {
    int at = from;
    while (at > least && text[at - 1] == '\\') {
      at--;
    }
    return at;
  }

  private static boolean isParameter(byte c) {
    return c >= ' ' && c < '@';
  }

  private static boolean isLast(byte c) {
    return c >= '@' && c < 0x7f && c != '\\';
  }
}
