package dev.forkpoint.domain.scrub;

/// Finds a JSON Web Token: a head and a body in base64, which both begin as an object does, and
/// mostly a signature.
final class JwtMatcher implements Matcher {
  private static final int LEAST_HEAD = 12;
  private static final int LEAST_PART = 10;
  private static final int LONGEST = 16 * 1024;

  /// How much of a run is enough to look on.
  private static final int ENOUGH = 64;

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
    int most = Math.min(limit, end + ENOUGH);
    int to = end;
    while (to < most && Ascii.isBase64(row[to])) {
      to++;
    }
    return to - end >= LEAST_HEAD
        && (to == end + ENOUGH || (to < limit && (row[to] == '.' || row[to] == '\\')));
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
        || (start > view.from && Ascii.isAlphanumeric(text[start - 1]))
        || view.memory.isInToken(start)) {
      return;
    }
    int head = part(view, view.memory.head, end);
    if (head - end < LEAST_HEAD || head >= view.to || text[head] != '.') {
      return;
    }
    int body = part(view, view.memory.body, head + 1);
    if (body - head <= LEAST_PART) {
      return;
    }
    boolean signed = body < view.to && text[body] == '.';
    int to = signed ? part(view, view.memory.signature, body + 1) : body;
    boolean object = text[head + 1] == 'e' && text[head + 2] == 'y';
    if (object || (signed && to - body > LEAST_PART)) {
      view.memory.token(start, to);
      finds.add(rule, view, start, to, start);
    }
  }

  private static int part(View view, Memory.Run run, int from) {
    return Math.min(from + LONGEST, run.end(view, from));
  }
}
