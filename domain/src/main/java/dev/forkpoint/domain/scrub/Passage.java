package dev.forkpoint.domain.scrub;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Takes a text that is no rows in passages of many lines each, none of which ends within a private
/// key.
final class Passage {
  private static final int LEAST = 1 << 18;
  private static final int LONGEST_KEY = 32 * 1024;
  private static final byte[] BEGIN = "-----BEGIN ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "-----END ".getBytes(StandardCharsets.US_ASCII);

  private Passage() {}

  static boolean next(Rows lines) throws IOException {
    if (!lines.next()) {
      return false;
    }
    if (lines.extend(LEAST)) {
      int begin = last(lines, BEGIN);
      if (begin > lines.from() && begin > last(lines, END)) {
        lines.cut(begin);
      }
    }
    return true;
  }

  private static int last(Rows lines, byte[] mark) {
    byte[] bytes = lines.bytes();
    int least = Math.max(lines.from(), lines.to() - LONGEST_KEY);
    for (int at = lines.to() - mark.length; at >= least; at--) {
      int same = 0;
      while (same < mark.length && bytes[at + same] == mark[same]) {
        same++;
      }
      if (same == mark.length) {
        return at;
      }
    }
    return -1;
  }
}
