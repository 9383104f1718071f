package dev.forkpoint.domain.scrub;

/// Finds a JSON Web Token: a head and a body in base64, which both begin as an object does, and
/// mostly a signature.
final class JwtMatcher implements Matcher {
  private static final int LEAST_HEAD = 12;
  private static final int LEAST_PART = 10;
  private static final int LONGEST = 16 * 1024;

  private final Rule rule;

  JwtMatcher(Rule rule) {
    this.rule = rule;
  }

  @Override
  public Rule rule() {
    return rule;
  }

  @Override
  public boolean plausible(byte[] row, int end, int limit) {
    int to = part(row, end, limit);
    return to - end >= LEAST_HEAD && to < limit && (row[to] == '.' || row[to] == '\\');
  }

  @Override
  public int before() {
    return LEAST_HEAD;
  }

  @Override
  public int behind() {
    return LEAST_HEAD;
  }

  @Override
  public void match(View view, int start, int end, Finds finds) {
    byte[] text = view.text;
    if (text[start] != 'e'
        || text[start + 1] != 'y'
        || text[start + 2] != 'J'
        || (start > view.from && Ascii.isAlphanumeric(text[start - 1]))) {
      return;
    }
    int head = part(text, end, view.to);
    if (head - end < LEAST_HEAD || head >= view.to || text[head] != '.') {
      return;
    }
    int body = part(text, head + 1, view.to);
    if (body - head <= LEAST_PART) {
      return;
    }
    boolean signed = body < view.to && text[body] == '.';
    int to = signed ? part(text, body + 1, view.to) : body;
    boolean object = text[head + 1] == 'e' && text[head + 2] == 'y';
    if (object || (signed && to - body > LEAST_PART)) {
      finds.add(rule, view, start, to, start);
    }
  }

  private static int part(byte[] text, int from, int limit) {
    int at = from;
    int most = Math.min(limit, from + LONGEST);
    while (at < most && Ascii.isBase64(text[at])) {
      at++;
    }
    return at;
  }
}
