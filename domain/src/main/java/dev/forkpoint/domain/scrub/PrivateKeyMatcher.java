package dev.forkpoint.domain.scrub;

import java.nio.charset.StandardCharsets;

/// Finds a private key from its first line to its last, whatever stands at the margin of its lines.
final class PrivateKeyMatcher implements Matcher {
  private static final int LONGEST_TITLE = 48;
  private static final int LONGEST = 32 * 1024;
  private static final int LONGEST_WITHOUT_END = 4096;
  private static final String END = "-----END";

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
    int dashes = title.indexOf("-----");
    if (dashes < 0 || !title.substring(0, dashes).contains("PRIVATE KEY")) {
      return;
    }
    int body = end + dashes + 5;
    String rest = text(view.text, body, Math.min(view.to, body + LONGEST));
    int last = rest.indexOf(END);
    int length = last < 0 ? withoutEnd(rest) : last;
    if (!isKey(rest.substring(0, length))) {
      return;
    }
    int to = body + length;
    if (last >= 0) {
      int closing = rest.indexOf("-----", last + END.length());
      to = closing < 0 || closing > last + 2 * LONGEST_TITLE ? to : body + closing + 5;
    }
    finds.add(rule, view, start, to, start);
  }

  /// Where a key ends whose last line is missing: at the first empty line.
  private static int withoutEnd(String rest) {
    int blank = rest.indexOf("\n\n", 1);
    return Math.min(blank < 0 ? rest.length() : blank, LONGEST_WITHOUT_END);
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
