package dev.forkpoint.domain.scrub;

import java.nio.charset.StandardCharsets;

/// Finds a private key from its first line to its last, whatever stands at the margin of its lines.
final class PrivateKeyMatcher implements Matcher {
  private static final int LONGEST_TITLE = 48;
  private static final int LONGEST = 32 * 1024;
  private static final int LONGEST_WITHOUT_END = 4096;
  private static final String DASHES = "-----";
  private static final String LAST_LINE = "-----END";

  private final Rule rule;

  PrivateKeyMatcher(Rule rule) {
    this.rule = rule;
  }

  @Override
  public Rule rule() {
    return rule;
  }

  @Override
  public boolean plausible(byte[] row, int end, int limit) {
    return text(row, end, Math.min(limit, end + LONGEST_TITLE)).contains("PRIVATE");
  }

  @Override
  public int before() {
    return 2 * LONGEST_TITLE;
  }

  @Override
  public int behind() {
    return LONGEST;
  }

  @Override
  public void match(View view, int start, int end, Finds finds) {
    String title = text(view.text, end, Math.min(view.to, end + LONGEST_TITLE));
    int dashes = title.indexOf(DASHES);
    if (dashes < 0 || !title.substring(0, dashes).contains("PRIVATE KEY")) {
      return;
    }
    int body = end + dashes + DASHES.length();
    int last = dashes(view.text, body, Math.min(view.to, body + LONGEST));
    boolean whole = isAt(view, last, LAST_LINE);
    int bodyTo = whole ? last : withoutLastLine(view, body, last);
    if (isKey(text(view.text, body, bodyTo))) {
      finds.add(rule, view, start, whole ? lastLineEnd(view, last) : bodyTo, start);
    }
  }

  /// The next five dashes; the limit where there are none.
  private static int dashes(byte[] text, int from, int limit) {
    int run = 0;
    for (int at = from; at < limit; at++) {
      run = text[at] == '-' ? run + 1 : 0;
      if (run == DASHES.length()) {
        return at + 1 - run;
      }
    }
    return limit;
  }

  private static boolean isAt(View view, int at, String word) {
    return at + word.length() <= view.to && text(view.text, at, at + word.length()).equals(word);
  }

  private static int lastLineEnd(View view, int last) {
    int begin = last + LAST_LINE.length();
    int closing = dashes(view.text, begin, Math.min(view.to, begin + LONGEST_TITLE));
    return isAt(view, closing, DASHES) ? closing + DASHES.length() : begin;
  }

  /// Where a key ends whose last line is missing: at the first empty line, or with the string.
  private static int withoutLastLine(View view, int from, int limit) {
    int most = Math.min(limit, from + LONGEST_WITHOUT_END);
    for (int at = from + 1; at < most; at++) {
      boolean blank = view.text[at] == '\n' && view.text[at - 1] == '\n';
      if (blank || view.text[at] == '"') {
        return at;
      }
    }
    return most;
  }

  private static boolean isKey(String body) {
    int run = 0;
    boolean code = false;
    for (int i = 0; i < body.length() && run < 32; i++) {
      char c = body.charAt(i);
      run = Ascii.isAlphanumeric(c) || c == '+' || c == '/' ? run + 1 : 0;
      code |= "\"'`$({[*".indexOf(c) >= 0;
    }
    return run >= 32 || (!code && body.strip().length() >= 10 && body.indexOf('\n') >= 0);
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
